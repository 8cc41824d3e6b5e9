import { caught, hidden, type Row } from './rows';

const tenants = 'needs a second tenant and its token';
const load = 'needs a load that would harm a live tenant';

/**
 * Faults of providers that were met in the field, gathered from public issue threads and vendors' pages. The position is
 * the number by which they are known here; both never change.
 */
export const defects: readonly Row[] = [
  caught('probe-nomatch-404', 'a search without hits is answered with 404, 204, 500 or nothing', [
    'connection.test-connection.by-filter',
    'connection.query.flag-ignored',
  ]),
  hidden(
    'probe-filter-full-scan',
    'a filter reads the whole directory',
    `${load}; a timeout shows in connection.requests.answered`,
  ),
  caught('auth-missing-token-accepted', 'requests without or with a wrong token are served', [
    'auth.no-token.refused',
    'auth.wrong-token.refused',
    'auth.no-token.create-refused',
    'auth.scheme.needed',
  ]),
  hidden('auth-cross-tenant-token', "the token of one tenant opens another one's users", tenants),
  caught('auth-401-html-or-no-challenge', 'a refusal is a login page, a text, or names no scheme', [
    'auth.refusal.no-login-page',
    'auth.refusal.status',
    'auth.refusal.scim-error',
    'auth.refusal.challenge',
  ]),
  caught('auth-401-for-bad-id', 'an id that cannot exist is taken for bad credentials', [
    'auth.malformed-id.not-unauthorized',
  ]),
  hidden(
    'auth-token-expires-silently',
    'the token lives for minutes',
    'a run ends before most tokens do, and neither reads nor keeps the token',
  ),
  caught('auth-scheme-case', 'bearer is compared with regard to case', ['auth.scheme.case-insensitive']),
  caught('base-url-or-query-flag-breaks-routing', 'the flag of the Tenant URL or a slash breaks the routing', [
    'connection.query.flag-ignored',
    'connection.query.unknown-parameter-ignored',
    'connection.path.trailing-slash',
  ]),
  caught('user-agent-waf-block', 'requests without a known User-Agent are blocked', [
    'connection.user-agent.not-needed',
  ]),
  caught('accept-header-406', 'an Accept header, or none, leads to 406', [
    'connection.accept.scim-json',
    'connection.accept.json',
    'connection.accept.any',
    'connection.accept.none',
  ]),
  caught('method-not-routed-405', 'PATCH or POST does not arrive', [
    'connection.patch.routed',
    'users.create.accepted',
    'groups.create.accepted',
    'groups.rename.applied',
  ]),
  caught(
    'groups-endpoint-missing-html',
    'a query for groups leads to a web page',
    ['connection.test-connection.groups-by-filter'],
    'where groups are mapped and declared; elsewhere Entra does not ask for them',
  ),
  caught('spconfig-missing-or-incomplete', 'the ServiceProviderConfig is missing or lacks members', [
    'discovery.provider-config.readable',
    'discovery.provider-config.features',
    'discovery.provider-config.limits',
    'discovery.provider-config.patch',
    'discovery.provider-config.filter',
    'discovery.provider-config.authentication-schemes',
  ]),
  caught(
    'spconfig-lies-about-capability',
    'what the ServiceProviderConfig declares is not so',
    ['discovery.provider-config.patch-honest', 'concurrency.etag.given', 'concurrency.etag.stale-refused'],
    'bulk and sort are not tried, as Entra uses neither',
  ),
  caught('schemas-plain-array', '/Schemas or /ResourceTypes is a bare array', [
    'discovery.schemas.list',
    'discovery.resource-types.list',
  ]),
  caught('schemas-missing-or-empty', '/Schemas is missing, empty or lacks a schema', [
    'discovery.schemas.list',
    'discovery.schemas.user',
    'discovery.schemas.group',
    'discovery.schemas.enterprise',
    'discovery.schemas.by-urn',
    'discovery.resource-types.schemas-listed',
  ]),
  caught(
    'schema-attr-not-accepted',
    'an attribute that is advertised is refused, dropped or not returned',
    ['users.create.attribute-stored', 'patch.add.attribute', 'patch.replace.attribute'],
    'the attributes of the mapping only',
  ),
  caught(
    'returned-attr-not-in-schema',
    'answers carry attributes that no schema declares',
    ['representation.attributes.declared'],
    'told for information: no Entra customer is harmed',
  ),
  caught('schema-wrong-types', 'attributes are declared with wrong types or characteristics', [
    'discovery.definitions.booleans',
    'discovery.definitions.complete',
    'discovery.definitions.user-name',
    'discovery.definitions.active',
    'discovery.definitions.manager',
    'discovery.definitions.emails',
    'discovery.definitions.password',
    'discovery.attribute.discoverable',
  ]),
  caught('schema-type-without-canonicalvalues', 'the types of e-mail addresses are not declared', [
    'discovery.definitions.email-types',
  ]),
  caught('discovery-filter-not-403', 'a filter on /Schemas is not refused', ['discovery.schemas.filter-refused']),
  caught('case-sensitive-resources-key', 'the hits stand in resources or Resource', ['connection.list.resources-key']),
  caught('create-dup-400-or-500', 'a duplicate is answered with something other than 409', [
    'users.duplicate.refused',
    'users.duplicate.first-untouched',
  ]),
  caught('create-dup-409-no-scimtype', 'the 409 names no scimType, or is no SCIM error', [
    'users.duplicate.scim-type',
    'errors.answer.scim-error',
  ]),
  caught('create-dup-detected-on-wrong-key', 'duplicates are told by the e-mail address', [
    'users.duplicate.refused',
    'users.duplicate.shared-email-allowed',
  ]),
  caught('create-dup-case-variant', 'the same userName in another case makes a second user', [
    'users.duplicate.case-variant-refused',
  ]),
  caught('create-race-duplicates-or-500', 'two creates at once make two users, or an error 500', [
    'concurrency.create.one-wins',
    'concurrency.create.no-server-error',
    'concurrency.create.losers-409',
  ]),
  caught('create-active-false-ignored', 'a user that is created inactive is active', ['users.create.inactive']),
  caught('create-active-default-false', 'a user that is created without active is inactive', [
    'users.create.active-by-default',
  ]),
  caught('create-schemas-strict', 'a user is refused for its list of schemas', [
    'users.create.schemas-in-any-order',
    'users.create.unlisted-extension',
  ]),
  caught('create-unknown-attr-400', 'a user is refused for attributes of the default mapping', [
    'users.create.unknown-tolerated',
    'users.create.accepted',
    'users.create.client-id-ignored',
  ]),
  caught('create-requires-optional', 'a user is refused for want of an optional attribute', ['users.create.minimal']),
  caught('create-manager-as-string-500', 'a user is refused for a manager that is a bare id', [
    'users.create.manager-as-text',
  ]),
  caught('create-roles-primary-string', 'a user is refused for a boolean that is written as a text', [
    'users.create.role-primary-as-text',
  ]),
  caught('create-externalid-dropped', 'the externalId is lost or altered', [
    'users.create.external-id-exact',
    'users.create.attribute-stored',
    'groups.external-id.stored',
  ]),
  caught('create-client-id-honoured', 'an id of the client is used', ['users.create.client-id-ignored']),
  caught('create-200-upsert', 'a create call answers with an older user', [
    'users.create.status-201',
    'users.duplicate.refused',
    'lifecycle.recreate.new-id',
  ]),
  caught('create-no-location-or-wrong', 'Location is missing or leads elsewhere', [
    'users.create.location-header',
    'users.create.location-equals-meta',
    'groups.create.location',
    'representation.meta.location',
  ]),
  caught('create-echo-differs-from-get', 'the answer to the create call differs from what is stored', [
    'users.create.echo-equals-read',
    'users.create.answer-complete',
    'groups.create.echo',
  ]),
  caught('create-empty-body-or-no-id', 'the answer to the create call has no body or no id', [
    'users.create.accepted',
    'groups.create.accepted',
    'representation.id.present',
  ]),
  caught('filter-unsupported-returns-all', 'a filter that is not understood is left out', [
    'filtering.unsupported.never-everything',
    'connection.test-connection.by-filter',
  ]),
  caught('filter-contains-instead-of-eq', 'eq finds what merely contains the value, or reads wildcards', [
    'filtering.user-name.exact',
    'groups.find.by-display-name',
  ]),
  caught('filter-username-case-sensitive', 'a userName is not found in another case', ['users.match.other-case']),
  caught('filter-attrname-operator-case', 'names or operators of a filter are read with regard to case', [
    'filtering.names.any-case',
  ]),
  caught('filter-externalid-unsupported', 'a filter by externalId does not work', [
    'filtering.external-id.found',
    'users.match.by-matching-attributes',
    'groups.find.by-external-id',
  ]),
  caught('filter-emails-valuepath-unsupported', 'a filter by the work e-mail address does not work', [
    'filtering.work-email.found',
    'users.match.by-matching-attributes',
  ]),
  caught('filter-wrong-type-bucket', 'a filter by the work address finds a home address', [
    'filtering.work-email.type-regarded',
  ]),
  caught('filter-and-unsupported', '"and" in a filter is refused, or read as "or"', [
    'filtering.and.found',
    'filtering.and.both-sides',
  ]),
  caught('filter-group-displayname-missing', 'a group is not found by its displayName', [
    'groups.find.by-display-name',
  ]),
  caught('filter-invalid-500', 'a filter that is wrong ends in an error 500, or finds everybody', [
    'filtering.invalid.harmless',
    'filtering.invalid.scim-type',
  ]),
  caught('filter-plus-sign-decoded-space', 'a plus sign in a value is read as a blank', [
    'filtering.value.plus-sign',
    'connection.query.plus-encoding',
    'connection.query.percent-encoding',
  ]),
  caught('filter-apostrophe-sql', 'an apostrophe in a value breaks the search', ['filtering.value.apostrophe']),
  caught('filter-quote-backslash-escape', 'a quote or backslash in a value breaks the search', [
    'filtering.value.quotes-and-keywords',
  ]),
  caught('filter-keyword-inside-value', 'words and brackets in a value are read as part of the filter', [
    'filtering.value.quotes-and-keywords',
  ]),
  caught(
    'filter-nonascii',
    'a value with letters outside ASCII is not found',
    ['filtering.value.special-group-name'],
    'in names of groups',
  ),
  caught(
    'filter-slash-at-in-value',
    'a value with /, @, # or & is cut or not found',
    ['filtering.value.special-group-name'],
    'in names of groups',
  ),
  caught(
    'filter-only-first-page-searched',
    'a filter regards only the first users of the directory',
    ['users.match.by-user-name', 'filtering.user-name.found'],
    'shows only in a tenant that has more users than the provider regards',
  ),
  caught('filter-after-paging', 'the page is cut before the filter is applied', ['filtering.page.after-filter']),
  caught('filter-hides-inactive', 'disabled users are not found', ['lifecycle.disable.found-by-filter']),
  hidden(
    'filter-hides-unprovisioned',
    'users of another origin are not found, and cannot be created',
    'the run touches and guesses only users of its own',
  ),
  caught(
    'filter-stale-after-write',
    'a read after a write shows the old state',
    [
      'representation.reads.at-once',
      'representation.queries.at-once',
      'users.read.by-id',
      'users.match.by-user-name',
      'patch.replace.attribute',
      'lifecycle.disable.by-patch',
    ],
    'for a while: the first two, with the delay; for more than five seconds: whatever is read',
  ),
  caught('filter-ambiguous-multiple', 'one name finds two resources', [
    'users.duplicate.first-untouched',
    'users.match.by-user-name',
    'groups.find.by-display-name',
  ]),
  caught('patch-op-case-sensitive', 'Replace, Add or Remove is refused or ignored', [
    'patch.operation.any-case',
    'patch.replace.attribute',
    'patch.add.attribute',
    'patch.remove.attribute',
    'membership.add.one',
    'lifecycle.disable.by-patch',
  ]),
  caught('patch-active-string-false', 'active "False" is refused or read as true', [
    'lifecycle.disable.by-patch',
    'patch.operations.disable-with-others',
    'lifecycle.restore.by-patch',
  ]),
  caught('patch-active-string-stored', 'active comes back as a text', ['representation.active.is-boolean']),
  caught('patch-pathless-dotted-keys', 'dotted keys in an operation without path have no effect', [
    'patch.path-less.dotted-key',
    'patch.replace.part',
  ]),
  caught('patch-pathless-urn-keys', 'URN keys in an operation without path have no effect', [
    'patch.replace.extension',
  ]),
  caught('patch-urn-path', 'a path with the URN of an extension has no effect', [
    'patch.replace.extension',
    'representation.schemas.extension-listed',
  ]),
  caught('patch-core-urn-path', 'a path with the URN of the core schema is refused', ['patch.path.core-urn']),
  caught('patch-extension-root-object', 'a change of one attribute empties the rest of the extension', [
    'patch.extension.merged',
  ]),
  caught('patch-valuepath-unsupported', 'an item cannot be changed by its type', ['patch.replace.item']),
  caught('patch-valuepath-missing-not-created', 'an item that is not there is not made', [
    'patch.add.item-not-swallowed',
    'patch.add.item-accepted',
    'patch.replace.missing-item-not-swallowed',
    'patch.replace.missing-item-made',
  ]),
  caught('patch-valuepath-wrong-element', 'a change of one item hits the others', ['patch.siblings.other-item-kept']),
  caught('patch-valuepath-duplicates-element', 'setting an item by its type makes a second one', [
    'patch.items.one-per-type',
  ]),
  caught('patch-valuepath-two-subattrs', 'parts of one item end up in several', ['patch.items.parts-together']),
  caught(
    'patch-valuepath-primary-string',
    'roles[primary eq "True"].value is not understood',
    ['patch.path.quoted-boolean'],
    'a warning: RFC 7644 allows the refusal',
  ),
  caught('patch-role-json-string', 'a role whose value is JSON in a text ends in an error', ['patch.roles.json-text']),
  caught('patch-manager-string', 'a manager cannot be set by a bare id', [
    'patch.manager.set',
    'patch.manager.changed',
  ]),
  caught('patch-manager-empty', 'a manager cannot be taken away', [
    'patch.manager.cleared-by-empty-text',
    'patch.manager.removed',
  ]),
  caught('patch-manager-unknown-id', 'a manager that does not exist ends in an error 500', [
    'patch.manager.unknown-id',
  ]),
  caught('get-manager-wrong-shape', 'the manager is shown as a text or a list', [
    'patch.manager.shape',
    'users.create.manager-as-text',
  ]),
  caught('patch-unknown-attr-aborts', 'one unknown attribute stops the whole update', ['patch.unknown.tolerated']),
  caught('patch-not-atomic', 'a PATCH that is refused is carried out by half', ['patch.unknown.all-or-nothing']),
  caught('patch-success-without-effect', 'a PATCH is answered with success and has no effect', [
    'patch.replace.attribute',
    'patch.add.attribute',
    'patch.add.item-not-swallowed',
    'patch.replace.missing-item-not-swallowed',
    'patch.clear.empty-not-swallowed',
    'membership.add.one',
    'membership.remove.one',
    'lifecycle.disable.by-patch',
  ]),
  caught('patch-remove-ignored', 'remove leaves the value in place', [
    'patch.remove.attribute',
    'patch.clear.null',
    'patch.clear.empty-not-swallowed',
    'membership.remove.one',
  ]),
  caught('patch-remove-required', 'remove takes the userName away', [
    'patch.remove.required-kept',
    'patch.remove.required-refused',
  ]),
  caught('patch-remove-no-path', 'remove without a path empties the user', [
    'patch.remove.without-path-harmless',
    'patch.remove.without-path-refused',
  ]),
  caught('patch-replace-missing-attr-fails', 'replace of an attribute without value, or add of one with it, fails', [
    'patch.replace.unset',
    'patch.add.attribute',
  ]),
  caught(
    'patch-noop-400',
    'a PATCH that changes nothing is refused',
    ['patch.no-op.accepted', 'patch.no-op.unchanged'],
    'an empty list of operations is not sent: refusing it is right',
  ),
  caught('patch-multivalue-pathless-wipes', 'an operation without path clears what it does not name', [
    'patch.siblings.rest-kept',
    'groups.rename.keeps-members',
    'groups.rename.with-id',
  ]),
  caught('patch-username-immutable', 'a user cannot be renamed', ['patch.user-name.changed']),
  caught('patch-username-collision', 'a user gets the name of another', [
    'patch.user-name.in-use-refused',
    'patch.user-name.in-use-409',
  ]),
  caught('patch-externalid-ignored', 'a new externalId is not stored', [
    'patch.replace.attribute',
    'groups.external-id.changed',
  ]),
  caught(
    'patch-requires-schemas-exact',
    'the schemas of a PATCH are compared too strictly',
    ['patch.message.frame-harmless', 'patch.message.extra-tolerated'],
    'a refusal that says so is a matter of information: Entra sends them as the RFC writes them',
  ),
  caught('patch-response-wrong-shape', 'the answer to a PATCH has another form', ['patch.answer.shape']),
  caught('patch-value-array-for-single', 'an array for a single value is stored as it is', [
    'patch.value.list-for-single',
  ]),
  caught('patch-path-case', 'a path with capitals is refused or ignored', ['patch.path.any-case']),
  caught('disable-treated-as-delete', 'a disabled user is gone', [
    'lifecycle.disable.keeps-user',
    'lifecycle.disable.found-by-filter',
  ]),
  caught('disable-not-persisted-or-echoed', 'a disabled user stays active, or the answer says so', [
    'lifecycle.disable.by-patch',
    'lifecycle.disable.answer-agrees',
  ]),
  hidden('disable-keeps-sessions', 'sessions of a disabled user go on', 'shows at the sign-in, not in SCIM'),
  caught(
    'disable-refused-409-or-last-admin',
    'disabling is refused',
    ['lifecycle.disable.twice', 'lifecycle.disable.by-patch'],
    'owners and administrators are not made by the run',
  ),
  caught('disable-combined-ops-lost', 'disabling together with other changes is lost', [
    'patch.operations.disable-with-others',
    'lifecycle.disable.among-others',
    'lifecycle.restore.among-others',
  ]),
  caught('disable-userName-tombstone', 'the altered name of a soft-deleted user breaks its return', [
    'lifecycle.restore.after-tombstone',
  ]),
  caught('restore-rejected', 'a disabled user cannot be restored', ['lifecycle.restore.by-patch']),
  caught('restore-loses-memberships', 'a restored user has lost its groups', [
    'lifecycle.restore.memberships-kept',
    'lifecycle.restore.groups-shown',
  ]),
  caught('put-missing-active-disables', 'PUT without active disables the user', ['lifecycle.put.without-active']),
  caught('delete-wrong-status', 'DELETE is answered with another status than 204', [
    'lifecycle.delete.status',
    'lifecycle.delete.offered',
    'groups.delete.status',
  ]),
  caught('delete-soft-still-visible', 'a deleted user is still there', [
    'lifecycle.delete.not-readable',
    'lifecycle.delete.not-found-by-filter',
    'lifecycle.delete.not-patchable',
    'groups.delete.gone',
  ]),
  caught('delete-second-not-404', 'a second DELETE is not answered with 404', [
    'lifecycle.delete.again-harmless',
    'lifecycle.delete.again-not-found',
  ]),
  caught('delete-then-recreate-409', 'a deleted user still holds its name', ['lifecycle.recreate.accepted']),
  caught('delete-leaves-memberships', 'a deleted user stays a member', ['lifecycle.delete.memberships-gone']),
  caught('unknown-id-500', 'an id that does not exist is not answered with 404', [
    'errors.unknown-id.read',
    'errors.unknown-id.patch',
    'errors.unknown-id.put',
    'errors.unknown-id.delete',
    'errors.unknown-id.write-refused',
    'errors.long-id.not-found',
    'auth.malformed-id.not-unauthorized',
  ]),
  caught('group-delete-removes-users', 'deleting a group fails, or takes its members along', [
    'groups.delete.keeps-users',
    'groups.delete.gone',
  ]),
  caught('group-adscim-urn-rejected', 'a group is refused for the second URN among its schemas', [
    'groups.create.accepted',
  ]),
  caught('group-create-empty-members-rejected', 'a group without members is refused', [
    'groups.create.accepted',
    'representation.values.no-nulls',
  ]),
  caught('group-create-members-not-saved', 'members of a new group are lost', ['groups.create.members-saved']),
  caught('group-dup-displayname-accepted', 'two groups have one name', ['groups.duplicate.refused']),
  caught('group-displayname-charset', 'a group is refused for its name, or gets another', [
    'groups.special-name.accepted',
    'groups.special-name.unchanged',
  ]),
  caught('group-rename-wipes-members', 'a renamed group loses its members', [
    'groups.rename.keeps-members',
    'groups.rename.with-id',
  ]),
  caught('group-rename-not-supported', 'a group cannot be renamed', [
    'groups.rename.applied',
    'groups.rename.keeps-id',
  ]),
  caught('group-patch-unknown-group', 'PATCH of a group that does not exist is not answered with 404', [
    'groups.patch.unknown-group',
  ]),
  caught('group-nested-member', 'a group as a member ends in an error 500', ['membership.nested.refused-or-kept']),
  caught('member-remove-legacy-value-rejected', 'the removal of a member by value is refused', [
    'membership.remove.one',
  ]),
  caught('member-remove-legacy-removes-all', 'the removal of one member by value empties the group', [
    'membership.remove.keeps-others',
  ]),
  caught('member-remove-legacy-noop', 'the removal of a member by value has no effect', ['membership.remove.one']),
  caught('member-remove-filter-ignored', 'the removal of a member by filter has no effect', ['membership.remove.one']),
  caught('member-remove-filter-removes-all', 'the removal of one member by filter empties the group', [
    'membership.remove.keeps-others',
  ]),
  caught('member-multi-remove-wrong-index', 'several removals at once hit the wrong members', [
    'membership.remove.several',
    'membership.operations.in-order',
  ]),
  caught('member-add-existing-error', 'adding a member twice is refused', ['membership.add-again.accepted']),
  caught('member-add-existing-duplicates', 'a member that is added twice is listed twice', [
    'membership.add-again.listed-once',
  ]),
  caught('member-remove-nonmember-error', 'removing who is no member is refused', [
    'membership.remove-again.harmless',
    'membership.remove-again.accepted',
  ]),
  caught(
    'member-batch-truncated',
    'of a batch of 100 members some are lost',
    ['membership.add.many', 'membership.add.many-no-server-error'],
    'by naming one member 100 times, which spares the tenant as many users; a provider may refuse that',
  ),
  caught('member-add-replaces', 'adding a member throws the others out', ['membership.add.keeps-others']),
  caught('member-replace-additive', 'replace of the members keeps the former ones', ['membership.replace.exact']),
  caught('member-unknown-user-500', 'an unknown member ends in an error, or harms the others', [
    'membership.unknown.no-server-error',
    'membership.unknown.keeps-others',
    'membership.unknown.not-dropped',
  ]),
  caught('member-single-object-value', 'a member that is not in an array is refused', ['membership.add.single-object']),
  caught('member-null-ref-extra-subattr', 'a member with $ref null is refused', [
    'membership.add.one',
    'membership.add.several',
    'membership.member.reference',
  ]),
  caught('member-patch-returns-full-group', 'the answer to the PATCH of a group lists all members', [
    'groups.patch.small-answer',
  ]),
  caught('excluded-members-ignored', 'members come though they are excluded', [
    'projection.excluded.group-read',
    'projection.excluded.group-query',
  ]),
  caught('excluded-removes-id', 'id or schemas can be excluded', ['projection.excluded.always-returned']),
  caught('user-groups-not-reflected', 'a user does not show its groups', ['membership.user.groups']),
  caught('page-totalresults-wrong', 'totalResults counts the page only', [
    'pagination.total.of-all',
    'pagination.count.zero',
    'filtering.page.after-filter',
  ]),
  caught('page-startindex-zero-based', 'startIndex counts from 0', [
    'pagination.start-index.one-based',
    'pagination.start-index.applied',
    'pagination.start-index.zero',
  ]),
  caught('page-startindex-ignored-or-page-number', 'startIndex is ignored or read as a page number', [
    'pagination.start-index.applied',
  ]),
  caught('page-startindex-not-echoed', 'startIndex or itemsPerPage is missing or wrong', [
    'pagination.start-index.echoed',
    'pagination.items-per-page.counted',
  ]),
  caught('page-overlap-unstable-order', 'pages overlap', ['pagination.pages.disjoint']),
  caught('page-bad-count-500', 'odd values of count or startIndex end in an error', [
    'pagination.edges.no-server-error',
    'pagination.count.zero',
    'pagination.count.negative',
    'pagination.start-index.zero',
    'pagination.start-index.beyond-the-end',
  ]),
  caught('page-resources-missing', 'a list with hits has no Resources', [
    'connection.list.resources-key',
    'pagination.count.honoured',
  ]),
  caught('error-status-as-int', 'the status of an error is a number', ['errors.answer.status-is-string']),
  caught('error-not-scim-shaped', 'an error has another form than that of SCIM', [
    'errors.answer.scim-error',
    'errors.answer.scim-error-everywhere',
  ]),
  caught('error-invalid-scimtype', 'scimType is unknown or out of place', [
    'errors.scim-type.known',
    'errors.scim-type.placed',
  ]),
  caught('error-status-mismatch', 'the status of the error is not that of the answer', [
    'errors.answer.status-matches',
    'errors.answer.no-error-as-success',
  ]),
  caught('error-bad-json-500', 'a body that cannot be read ends in an error 500', [
    'errors.body.broken-json',
    'errors.body.empty',
    'errors.body.null',
    'errors.body.wrong-type',
    'errors.body.status',
    'errors.answer.no-internals',
  ]),
  caught('error-client-fault-as-5xx', 'faults of the client end in an error 5xx', [
    'errors.status.no-server-fault',
    'errors.body.no-user-name',
    'filtering.invalid.harmless',
  ]),
  caught('ctype-request-scim-json-415', 'application/scim+json with a charset is not read', [
    'connection.request-media-type.scim-json',
    'connection.request-media-type.json',
  ]),
  caught('ctype-response-not-scim', 'answers are labelled as something else', [
    'connection.response-media-type.json',
    'connection.response-media-type.scim-json',
    'connection.body.is-json',
  ]),
  caught('ctype-204-with-body', '204 announces a body, or 200 has none', [
    'connection.no-content.empty',
    'patch.answer.shape',
  ]),
  caught('ctype-bom-or-charset', 'letters outside ASCII are mangled', [
    'connection.charset.names-preserved',
    'connection.charset.utf-8',
  ]),
  caught(
    'etag-if-match-ignored',
    'a write with a stale If-Match is carried out',
    ['concurrency.etag.stale-refused'],
    'by PATCH, and where ETags are advertised',
  ),
  caught('etag-version-inconsistent', 'meta.version differs from the ETag, or does not move', [
    'concurrency.etag.equals-version',
    'concurrency.etag.moves',
    'concurrency.etag.given',
  ]),
  caught(
    'rate-429-no-retry-after',
    '429 without Retry-After, or another status in its place',
    ['errors.throttled.retry-after'],
    'only when the pace of the run is too much for the provider; another status cannot be told from a refusal',
  ),
  caught('concurrent-member-lost-update', 'members that are added at once are lost', ['concurrency.members.none-lost']),
  caught('concurrent-optimistic-lock-500', 'changes at once end in an error', [
    'concurrency.members.accepted',
    'concurrency.patch.accepted',
    'errors.status.no-server-fault',
  ]),
  caught('concurrent-patch-user-lost', 'changes of one user at once undo each other', ['concurrency.patch.none-lost']),
  caught('value-case-changed', 'a userName comes back in another case', ['users.create.user-name-case-kept']),
  caught('value-phone-normalised', 'a telephone number comes back in another form', ['users.create.phone-as-sent']),
  caught('value-too-long-500', 'a long text is cut or ends in an error', [
    'errors.long-value.kept-or-refused',
    'users.values.kept',
    'patch.values.kept',
  ]),
  caught('value-unicode-4byte', 'letters outside the Basic Multilingual Plane are mangled', [
    'users.create.letters-kept',
    'patch.values.kept',
  ]),
  caught('null-in-request-500', 'null or an empty text ends in an error, or is stored as a text', [
    'users.create.nulls-tolerated',
    'patch.clear.null',
    'patch.clear.empty-not-swallowed',
    'patch.clear.empty-accepted',
  ]),
  caught('null-in-response', 'answers hold null', ['representation.values.no-nulls', 'discovery.definitions.no-nulls']),
  caught('meta-casing', 'attributes come in another case', ['representation.names.camel-case']),
  caught('meta-datetime-no-zone', 'times have another form, or no zone', [
    'representation.meta.date-times',
    'representation.meta.time-zone',
  ]),
  caught('meta-lastmodified-frozen', 'lastModified stays, or created moves', ['patch.meta.last-modified-moves']),
  caught('meta-resourcetype-or-schemas-wrong', 'schemas or the resource type is wrong', [
    'representation.schemas.present',
    'representation.schemas.base-urn',
    'representation.schemas.extension-listed',
    'representation.meta.resource-type',
    'groups.read.schemas',
    'groups.read.resource-type',
  ]),
  caught('multi-two-primaries', 'two items are primary', [
    'representation.multi-valued.one-primary',
    'patch.items.primary-moves',
  ]),
  caught('multi-mixed-shape', 'items are texts', ['representation.multi-valued.objects']),
  caught('display-derived-overwrites', 'a change of name overwrites the displayName', [
    'patch.siblings.display-name-kept',
  ]),
  caught('id-not-stable', 'the id changes', [
    'representation.id.stable',
    'patch.user-name.changed',
    'groups.rename.keeps-id',
    'lifecycle.restore.by-patch',
  ]),
  caught('id-needs-url-encoding', 'an id with odd letters cannot be used in a path', ['users.read.by-id']),
  caught(
    'extension-data-lost-on-put',
    'data of the extension are lost or flattened',
    ['users.create.attribute-stored', 'representation.schemas.extension-listed'],
    'not by PUT, which Entra does not send',
  ),
  caught('password-returned', 'an answer contains a password', ['representation.password.never-returned']),
  hidden('perf-n-plus-one-groups', 'reading large groups takes minutes', load),
  hidden('perf-patch-linear-in-group-size', 'the time of a change grows with the group', load),
  hidden('perf-unbounded-input', 'input without limits exhausts the provider', load),
  hidden(
    'perf-create-sends-mail-sync',
    'a create call waits for mail to be sent',
    'shows in the times of the report only',
  ),
];
