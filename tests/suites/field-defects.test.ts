import { faultIds, readFault } from '../../provider/faults';
import { defects } from '../../requirements/defects';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

/** A fault of the embedded provider, the checks that have to break because of it, and how badly: `fail` unless said. */
type Row = readonly [fault: string, checks: string, status?: 'warn' | 'info'];

const table: readonly Row[] = [
  [
    'patch-op-case-sensitive',
    'patch.operation.any-case patch.replace.attribute patch.add.attribute membership.add.one',
  ],
  ['patch-op-case-sensitive.silent', 'patch.operation.any-case patch.replace.attribute lifecycle.disable.by-patch'],
  ['patch-op-case-sensitive.capitals', 'patch.operation.any-case patch.replace.attribute lifecycle.disable.by-patch'],
  ['patch-active-string-false.truthy', 'lifecycle.disable.by-patch patch.operations.disable-with-others'],
  ['patch-active-string-false.rejected', 'lifecycle.disable.by-patch patch.operations.disable-with-others'],
  ['patch-active-string-stored', 'representation.active.is-boolean'],
  ['patch-pathless-dotted-keys', 'patch.path-less.dotted-key patch.replace.part'],
  ['patch-pathless-dotted-keys.whole', 'patch.path-less.dotted-key'],
  ['patch-pathless-urn-keys', 'patch.replace.extension'],
  ['patch-urn-path', 'patch.replace.extension'],
  ['patch-urn-path.refused', 'patch.replace.extension'],
  ['patch-core-urn-path', 'patch.path.core-urn'],
  ['patch-extension-root-object', 'patch.extension.merged'],
  ['patch-valuepath-unsupported', 'patch.replace.item'],
  ['patch-valuepath-unsupported.refused', 'patch.replace.item'],
  ['patch-valuepath-missing-not-created', 'patch.add.item-not-swallowed patch.replace.missing-item-not-swallowed'],
  ['patch-valuepath-missing-not-created.no-target', 'patch.add.item-accepted patch.replace.missing-item-made', 'warn'],
  ['patch-valuepath-missing-not-created.without-type', 'patch.add.item-not-swallowed'],
  ['patch-valuepath-wrong-element', 'patch.siblings.other-item-kept'],
  ['patch-valuepath-duplicates-element', 'patch.items.one-per-type', 'warn'],
  ['patch-valuepath-two-subattrs', 'patch.items.parts-together'],
  ['patch-manager-string', 'patch.manager.set patch.manager.changed'],
  ['patch-manager-string.silent', 'patch.manager.set patch.manager.changed'],
  ['patch-manager-empty', 'patch.manager.cleared-by-empty-text'],
  ['patch-manager-empty.silent', 'patch.manager.cleared-by-empty-text patch.manager.removed'],
  ['patch-manager-unknown-id', 'patch.manager.unknown-id', 'warn'],
  ['patch-manager-unknown-id.dropped', 'patch.manager.unknown-id', 'warn'],
  ['get-manager-wrong-shape', 'patch.manager.shape users.create.manager-as-text'],
  ['patch-unknown-attr-aborts', 'patch.unknown.tolerated', 'warn'],
  ['patch-not-atomic', 'patch.unknown.all-or-nothing'],
  [
    'patch-success-without-effect',
    'patch.replace.attribute patch.add.attribute patch.add.item-not-swallowed membership.add.one lifecycle.disable.by-patch',
  ],
  ['patch-remove-ignored', 'patch.remove.attribute membership.remove.one'],
  ['patch-remove-required', 'patch.remove.required-kept'],
  ['patch-remove-no-path', 'patch.remove.without-path-harmless'],
  ['patch-replace-missing-attr-fails', 'patch.replace.unset'],
  ['patch-noop-400', 'patch.no-op.accepted'],
  ['patch-multivalue-pathless-wipes', 'patch.siblings.rest-kept'],
  ['patch-username-immutable', 'patch.user-name.changed'],
  ['patch-username-immutable.silent', 'patch.user-name.changed'],
  ['patch-username-collision', 'patch.user-name.in-use-refused'],
  ['patch-username-collision.error', 'patch.user-name.in-use-refused'],
  ['patch-externalid-ignored', 'patch.replace.attribute groups.external-id.changed'],
  ['patch-requires-schemas-exact', 'patch.message.frame-harmless', 'warn'],
  ['patch-requires-schemas-exact.refused', 'patch.message.extra-tolerated', 'info'],
  ['patch-response-wrong-shape', 'patch.answer.shape'],
  ['patch-response-wrong-shape.empty', 'patch.answer.shape'],
  ['patch-value-array-for-single', 'patch.value.list-for-single'],
  ['patch-value-array-for-single.error', 'patch.value.list-for-single'],
  ['patch-path-case', 'patch.path.any-case'],
  ['multi-two-primaries', 'representation.multi-valued.one-primary'],
  ['multi-two-primaries', 'patch.items.primary-moves', 'warn'],
  ['display-derived-overwrites', 'patch.siblings.display-name-kept', 'warn'],
  ['null-in-request-500', 'patch.clear.null'],
  ['meta-lastmodified-frozen', 'patch.meta.last-modified-moves', 'warn'],
  ['meta-resourcetype-or-schemas-wrong', 'representation.schemas.extension-listed'],

  ['disable-treated-as-delete', 'lifecycle.disable.keeps-user'],
  ['disable-not-persisted-or-echoed', 'lifecycle.disable.by-patch'],
  ['disable-not-persisted-or-echoed.echo', 'lifecycle.disable.answer-agrees'],
  ['disable-refused-409-or-last-admin', 'lifecycle.disable.twice'],
  ['disable-combined-ops-lost', 'lifecycle.disable.among-others'],
  ['disable-combined-ops-lost.others', 'lifecycle.disable.among-others lifecycle.restore.among-others'],
  ['disable-userName-tombstone', 'lifecycle.restore.after-tombstone', 'warn'],
  ['disable-userName-tombstone.lost', 'lifecycle.restore.after-tombstone', 'warn'],
  ['restore-rejected', 'lifecycle.restore.by-patch'],
  ['restore-rejected.silent', 'lifecycle.restore.by-patch'],
  ['restore-loses-memberships', 'lifecycle.restore.memberships-kept'],
  ['restore-loses-memberships.of-the-user', 'lifecycle.restore.groups-shown', 'warn'],
  ['put-missing-active-disables', 'lifecycle.put.without-active', 'warn'],
  ['delete-wrong-status', 'lifecycle.delete.status'],
  ['delete-wrong-status', 'groups.delete.status', 'warn'],
  ['delete-soft-still-visible', 'lifecycle.delete.not-readable lifecycle.delete.not-found-by-filter'],
  ['delete-soft-still-visible.in-lists', 'lifecycle.delete.not-found-by-filter'],
  ['delete-second-not-404', 'lifecycle.delete.again-not-found', 'warn'],
  ['delete-second-not-404.error', 'lifecycle.delete.again-harmless'],
  ['delete-then-recreate-409', 'lifecycle.recreate.accepted'],
  ['delete-leaves-memberships', 'lifecycle.delete.memberships-gone', 'warn'],
  ['unknown-id-500', 'errors.unknown-id.read'],
  ['unknown-id-500', 'errors.unknown-id.patch', 'warn'],
  ['group-delete-removes-users', 'groups.delete.keeps-users'],
  ['filter-hides-inactive', 'lifecycle.disable.found-by-filter'],

  ['group-adscim-urn-rejected', 'groups.create.accepted'],
  ['group-create-empty-members-rejected', 'groups.create.accepted'],
  ['group-create-members-not-saved', 'groups.create.members-saved', 'warn'],
  ['group-dup-displayname-accepted', 'groups.duplicate.refused', 'warn'],
  ['group-displayname-charset', 'groups.special-name.unchanged'],
  ['group-rename-wipes-members', 'groups.rename.keeps-members'],
  ['group-rename-wipes-members', 'groups.rename.with-id', 'warn'],
  ['group-rename-not-supported', 'groups.rename.applied'],
  ['group-patch-unknown-group', 'groups.patch.unknown-group'],
  ['group-nested-member', 'membership.nested.refused-or-kept', 'warn'],
  ['group-nested-member.dropped', 'membership.nested.refused-or-kept', 'warn'],
  ['member-remove-legacy-value-rejected', 'membership.remove.one'],
  ['member-remove-legacy-removes-all', 'membership.remove.keeps-others'],
  ['member-remove-legacy-noop', 'membership.remove.one'],
  ['member-remove-filter-ignored', 'membership.remove.one'],
  ['member-remove-filter-removes-all', 'membership.remove.keeps-others'],
  ['member-multi-remove-wrong-index', 'membership.remove.several'],
  ['member-add-existing-error', 'membership.add-again.accepted'],
  ['member-add-existing-duplicates', 'membership.add-again.listed-once', 'warn'],
  ['member-remove-nonmember-error', 'membership.remove-again.harmless'],
  ['member-batch-truncated', 'membership.add.many'],
  ['member-batch-truncated.operations', 'membership.add.many'],
  ['member-add-replaces', 'membership.add.keeps-others'],
  ['member-replace-additive', 'membership.replace.exact', 'warn'],
  ['member-unknown-user-500', 'membership.unknown.no-server-error'],
  ['member-unknown-user-500.dropped', 'membership.unknown.not-dropped', 'warn'],
  ['member-unknown-user-500.wiped', 'membership.unknown.keeps-others'],
  ['member-single-object-value', 'membership.add.single-object', 'warn'],
  ['member-null-ref-extra-subattr', 'membership.add.one membership.add.several'],
  ['member-patch-returns-full-group', 'groups.patch.small-answer', 'warn'],
  ['excluded-members-ignored', 'projection.excluded.group-read projection.excluded.group-query'],
  ['user-groups-not-reflected', 'membership.user.groups', 'warn'],
  ['concurrent-member-lost-update', 'concurrency.members.none-lost'],
  ['concurrent-optimistic-lock-500', 'concurrency.members.accepted', 'warn'],
  ['concurrent-patch-user-lost', 'concurrency.patch.none-lost'],

  ['create-dup-400-or-500', 'users.duplicate.refused'],
  ['create-dup-400-or-500.error', 'users.duplicate.refused'],
  ['create-dup-409-no-scimtype', 'users.duplicate.scim-type', 'warn'],
  ['create-dup-detected-on-wrong-key', 'users.duplicate.shared-email-allowed', 'warn'],
  ['create-dup-case-variant', 'users.duplicate.case-variant-refused'],
  ['create-race-duplicates-or-500', 'concurrency.create.one-wins'],
  ['create-race-duplicates-or-500.error', 'concurrency.create.no-server-error'],
  ['create-active-false-ignored', 'users.create.inactive'],
  ['create-active-default-false', 'users.create.active-by-default', 'warn'],
  ['create-schemas-strict', 'users.create.schemas-in-any-order'],
  ['create-schemas-strict.unlisted', 'users.create.unlisted-extension'],
  ['create-unknown-attr-400', 'users.create.unknown-tolerated', 'warn'],
  ['create-unknown-attr-400.read-only', 'users.create.accepted'],
  ['create-requires-optional', 'users.create.minimal', 'warn'],
  ['create-manager-as-string-500', 'users.create.manager-as-text'],
  ['create-roles-primary-string', 'users.create.role-primary-as-text', 'warn'],
  ['create-externalid-dropped', 'users.create.external-id-exact'],
  ['create-externalid-dropped', 'groups.external-id.stored', 'warn'],
  ['create-client-id-honoured', 'users.create.client-id-ignored', 'warn'],
  ['create-200-upsert', 'users.create.status-201', 'warn'],
  ['create-200-upsert.older', 'users.duplicate.refused'],
  ['create-no-location-or-wrong', 'users.create.location-header', 'warn'],
  ['create-no-location-or-wrong.elsewhere', 'users.create.location-equals-meta', 'warn'],
  ['create-echo-differs-from-get', 'users.create.echo-equals-read'],
  ['create-empty-body-or-no-id', 'users.create.accepted'],
  ['create-empty-body-or-no-id.empty', 'users.create.accepted'],
  ['value-case-changed', 'users.create.user-name-case-kept', 'warn'],
  ['value-phone-normalised', 'users.create.phone-as-sent', 'warn'],
  ['value-too-long-500', 'errors.long-value.kept-or-refused'],
  ['value-too-long-500.cut', 'errors.long-value.kept-or-refused'],
  ['value-unicode-4byte', 'users.create.letters-kept'],

  ['probe-nomatch-404', 'connection.test-connection.by-filter'],
  ['probe-nomatch-404.empty', 'connection.test-connection.by-filter'],
  ['filter-unsupported-returns-all', 'filtering.unsupported.never-everything'],
  ['filter-contains-instead-of-eq', 'filtering.user-name.exact'],
  ['filter-username-case-sensitive', 'users.match.other-case'],
  ['filter-attrname-operator-case', 'filtering.names.any-case', 'warn'],
  ['filter-externalid-unsupported', 'filtering.external-id.found', 'warn'],
  ['filter-emails-valuepath-unsupported', 'filtering.work-email.found', 'warn'],
  ['filter-wrong-type-bucket', 'filtering.work-email.type-regarded', 'warn'],
  ['filter-and-unsupported', 'filtering.and.found', 'warn'],
  ['filter-and-unsupported.first-only', 'filtering.and.both-sides'],
  ['filter-and-unsupported.or', 'filtering.and.both-sides'],
  ['filter-group-displayname-missing', 'groups.find.by-display-name'],
  ['filter-invalid-500', 'filtering.invalid.harmless'],
  ['filter-plus-sign-decoded-space', 'filtering.value.plus-sign'],
  ['filter-apostrophe-sql', 'filtering.value.apostrophe'],
  ['filter-quote-backslash-escape', 'filtering.value.quotes-and-keywords'],
  ['filter-keyword-inside-value', 'filtering.value.quotes-and-keywords'],
  ['filter-nonascii', 'filtering.value.special-group-name'],
  ['filter-slash-at-in-value', 'filtering.value.special-group-name'],
  ['filter-after-paging', 'filtering.page.after-filter', 'warn'],
  ['page-totalresults-wrong', 'pagination.total.of-all'],
  ['page-startindex-zero-based', 'pagination.start-index.one-based'],
  ['page-startindex-ignored-or-page-number', 'pagination.start-index.applied'],
  ['page-startindex-ignored-or-page-number.page', 'pagination.start-index.applied'],
  ['page-startindex-not-echoed', 'pagination.start-index.echoed'],
  ['page-overlap-unstable-order', 'pagination.pages.disjoint', 'warn'],
  ['page-bad-count-500', 'pagination.edges.no-server-error'],
  ['page-resources-missing', 'connection.list.resources-key'],
  ['case-sensitive-resources-key', 'connection.list.resources-key'],

  ['auth-missing-token-accepted', 'auth.no-token.refused auth.wrong-token.refused'],
  ['auth-401-html-or-no-challenge', 'auth.refusal.no-login-page'],
  ['auth-401-for-bad-id', 'auth.malformed-id.not-unauthorized'],
  ['auth-scheme-case', 'auth.scheme.case-insensitive', 'warn'],
  ['base-url-or-query-flag-breaks-routing', 'connection.query.flag-ignored'],
  ['user-agent-waf-block', 'connection.user-agent.not-needed', 'warn'],
  ['accept-header-406', 'connection.accept.scim-json'],
  ['method-not-routed-405', 'connection.patch.routed'],
  ['spconfig-missing-or-incomplete', 'discovery.provider-config.patch'],
  ['schemas-missing-or-empty', 'discovery.schemas.list'],
  ['schema-wrong-types', 'discovery.definitions.active discovery.definitions.manager'],
  ['discovery-filter-not-403', 'discovery.schemas.filter-refused', 'warn'],
  ['error-status-as-int', 'errors.answer.status-is-string', 'warn'],
  ['error-not-scim-shaped', 'errors.answer.scim-error'],
  ['error-invalid-scimtype', 'errors.scim-type.known', 'warn'],
  ['error-status-mismatch', 'errors.answer.status-matches'],
  ['error-status-mismatch.success', 'errors.answer.no-error-as-success'],
  ['error-bad-json-500', 'errors.body.broken-json'],
  ['ctype-request-scim-json-415', 'connection.request-media-type.scim-json'],
  ['ctype-response-not-scim', 'connection.response-media-type.json'],
  ['etag-if-match-ignored', 'concurrency.etag.stale-refused', 'warn'],
  ['etag-version-inconsistent', 'concurrency.etag.equals-version', 'warn'],
  ['null-in-response', 'representation.values.no-nulls', 'warn'],
  ['meta-casing', 'representation.names.camel-case'],
  ['meta-datetime-no-zone', 'representation.meta.date-times'],
  ['multi-mixed-shape', 'representation.multi-valued.objects'],
  ['id-not-stable', 'representation.id.stable'],
  ['password-returned', 'representation.password.never-returned'],
  ['returned-attr-not-in-schema', 'representation.attributes.declared', 'info'],
  ['excluded-removes-id', 'projection.excluded.always-returned', 'warn'],
];

/** Surveys of every answer play all probes when nothing else is selected; those of these checks show them enough. */
const carriers = [
  'lifecycle.disable.by-patch',
  'lifecycle.disable.twice',
  'membership.replace.exact',
  'patch.user-name.changed',
  'patch.items.primary-moves',
  'discovery.schemas.list',
  'errors.body.broken-json',
  'errors.unknown-id.read',
];
const ofEverything: string[] = catalogue
  .flatMap(({ checks }) => checks)
  .flatMap((check) => ('survey' in check && check.survey === 'everything' ? check.id : []));

test.each(table.map(([id, names, status = 'fail']) => [id, names, status] as const))(
  '%s breaks %s',
  async (id, names, status: string) => {
    const behaviour = readFault(id).make();
    const checks = names.split(' ');
    const isSurvey = checks.every((check) => ofEverything.includes(check));
    const recordings = await record([...catalogue], {
      behaviour,
      consistencyMs: 0,
      ...(isSurvey ? { checks: [...checks, ...carriers], dialects: ['entra' as const] } : { checks }),
    });
    const worst = checks.map((check) => {
      const statuses = recordings.instances
        .filter((instance) => instance.check.id === check)
        .map((instance) => recordings.judge(instance.id).status);
      return [check, statuses.some((each) => each === status) ? status : statuses.join(' ')];
    });
    expect(worst).toEqual(checks.map((check) => [check, status]));
  },
);

test('every fault is in the table', () => {
  expect([...new Set(table.map(([id]) => id))].sort()).toEqual(faultIds());
});

test('a fault is one of the list, and its row there names the checks', () => {
  const wrong = table.flatMap(([fault, names]) => {
    const row = defects.find(({ id }) => id === fault.split('.')[0]);
    return names
      .split(' ')
      .filter((check) => !row?.checks.includes(check))
      .map((check) => `${fault}: ${check}`);
  });
  expect(wrong).toEqual([]);
});
