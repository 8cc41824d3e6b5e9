import { caught, hidden, type Row } from './rows';

const notSent = 'Entra sends no such request';

/**
 * What RFC 7643 and RFC 7644 demand (MUST, SHALL, REQUIRED) of a provider that Entra calls, and duties of theirs that checks
 * stand for. The id is the section, with a word behind it where one section holds several duties.
 */
export const rfcDuties: readonly Row[] = [
  caught('RFC 9110 §3.4', 'a request gets a complete answer', ['connection.requests.answered']),
  caught('RFC 7643 §6', 'resource types are listed with name, endpoint, schema and extensions', [
    'discovery.resource-types.user',
    'discovery.resource-types.group',
    'discovery.resource-types.complete',
    'discovery.resource-types.enterprise',
  ]),
  caught('RFC 7644 §4', 'a schema that does not exist is answered with 404', ['discovery.schemas.unknown-urn']),
  caught('RFC 7644 §3.1', 'messages have URNs of their own and are no resources', ['discovery.schemas.no-messages']),
  caught('RFC 7643 §3', 'schemas lists each URN once', ['representation.schemas.no-duplicates']),
  caught('RFC 7643 §3.1', 'an id names one resource, and every resource has its meta', [
    'representation.id.unique',
    'representation.meta.complete',
  ]),
  caught('RFC 7643 §4.1.1', 'name is complex', ['representation.name.is-complex']),
  caught('RFC 7643 §7', 'what is returned by default is returned in lists as well', ['representation.lists.complete']),
  caught('RFC 7644 §3.5.2', 'operations are applied in their order, each to the result of the one before', [
    'patch.operations.in-order',
    'membership.operations.in-order',
  ]),
  caught('RFC 7644 §3.6', 'a change of one resource leaves the others alone', [
    'lifecycle.others.untouched',
    'lifecycle.bystanders.users-there',
    'lifecycle.bystanders.users-active',
    'lifecycle.bystanders.users-unchanged',
    'lifecycle.bystanders.group-members',
    'lifecycle.bystanders.group-unchanged',
  ]),
  caught('RFC 7644 §3.3', 'a new resource is answered with 201', ['groups.create.status', 'users.create.status-201']),
  caught('RFC 7643 §8.7.1', 'a displayName of groups is compared without regard to case; members are returned', [
    'groups.find.other-case',
    'membership.read.members-shown',
  ]),
  caught('RFC 7643 §4.2', 'the value of a member is the id of the resource', ['membership.member.value']),
  caught('RFC 7644 §3.9', 'attributes and excludedAttributes choose what is returned', [
    'projection.excluded.user-read',
    'projection.attributes.named',
    'projection.attributes.others-omitted',
    'projection.attributes.sub-attribute',
  ]),
  caught('RFC 7644 §3.12', 'paths and methods that do not exist are refused as faults of the client', [
    'errors.unknown-route.not-found',
    'errors.wrong-method.refused',
  ]),
  caught('RFC 9110 §15.5.16', 'a media type that is not understood is refused', ['errors.body.xml']),
  caught('RFC 7644 §2', 'who presents no good token is refused, with the schemes that are understood', [
    'auth.no-token.refused',
    'auth.wrong-token.refused',
    'auth.refusal.challenge',
  ]),
  caught('RFC 7644 §3.3 read-only', 'read-only attributes of a new resource are ignored', [
    'users.create.accepted',
    'users.create.client-id-ignored',
  ]),
  caught('RFC 7644 §3.3 Location', 'a new resource is answered with its URL in Location and in meta', [
    'users.create.location-header',
    'users.create.location-equals-meta',
    'groups.create.location',
  ]),
  caught('RFC 7644 §3.3 conflict', 'a resource that conflicts with another is refused with 409', [
    'users.duplicate.refused',
    'users.duplicate.case-variant-refused',
  ]),
  caught('RFC 7644 §3.3 resourceType', 'the provider sets meta.resourceType', [
    'representation.meta.resource-type',
    'groups.read.resource-type',
  ]),
  caught('RFC 7644 §3.4.2', 'a query is answered with 200 and a ListResponse, also when nothing matches', [
    'connection.list.list-response',
    'connection.list.resources-key',
    'connection.test-connection.by-filter',
    'pagination.total.of-all',
    'pagination.start-index.echoed',
    'pagination.items-per-page.counted',
  ]),
  hidden('RFC 7644 §3.4.2.1', 'a query of the base URL regards all types', notSent),
  caught('RFC 7644 §3.4.2.2', 'a filter is evaluated as it is written, or refused', [
    'filtering.unsupported.never-everything',
    'filtering.invalid.harmless',
    'filtering.invalid.scim-type',
    'filtering.and.both-sides',
    'filtering.work-email.type-regarded',
    'filtering.names.any-case',
    'users.match.other-case',
  ]),
  hidden('RFC 7644 §3.4.2.3', 'sortBy and sortOrder choose the order', notSent),
  caught('RFC 7644 §3.4.2.4', 'pages count from 1 and hold no more than was asked for', [
    'pagination.start-index.one-based',
    'pagination.start-index.zero',
    'pagination.count.honoured',
    'pagination.count.negative',
    'pagination.count.zero',
  ]),
  caught('RFC 7644 §3.4.2.5', 'attributes and excludedAttributes are supported; what is always returned stays', [
    'projection.excluded.group-query',
    'projection.excluded.always-returned',
    'projection.attributes.id-returned',
  ]),
  hidden('RFC 7644 §3.4.3', 'a query can be a POST to .search', notSent),
  caught(
    'RFC 7644 §3.5.1',
    'PUT replaces a resource, and creates none',
    ['lifecycle.put.without-active', 'errors.unknown-id.put'],
    'Entra sends no PUT: what becomes of the attributes that it leaves out is not judged further',
  ),
  caught('RFC 7644 §3.5.2 message', 'a PATCH names the schema of its message and holds operations', [
    'patch.message.frame-harmless',
    'patch.message.extra-tolerated',
  ]),
  caught('RFC 7644 §3.5.2 atomic', 'a PATCH is carried out as a whole or not at all', [
    'patch.unknown.all-or-nothing',
    'membership.unknown.keeps-others',
    'membership.add.many',
  ]),
  caught('RFC 7644 §3.5.2 answer', 'a PATCH that succeeds is answered with 200 and the resource, or 204', [
    'patch.answer.shape',
  ]),
  caught('RFC 7644 §3.5.2 primary', 'a new primary item takes primary from the one before', [
    'patch.items.primary-moves',
  ]),
  caught(
    'RFC 7644 §3.5.2 mutability',
    'an operation that an attribute does not allow is refused',
    ['patch.remove.required-refused', 'patch.remove.required-kept', 'patch.value.list-for-single'],
    'required attributes and wrong types; Entra maps no read-only attribute',
  ),
  caught(
    'RFC 7644 §3.5.2.1',
    'add appends to lists, merges into complex attributes, and sets single values',
    ['patch.add.attribute', 'membership.add.keeps-others', 'membership.add-again.accepted', 'patch.no-op.accepted'],
    'that lastModified stays when nothing changes is not judged',
  ),
  caught('RFC 7644 §3.5.2.2', 'remove needs a path, and unassigns what it names', [
    'patch.remove.attribute',
    'patch.remove.without-path-refused',
    'patch.manager.removed',
    'membership.remove.one',
    'membership.remove.keeps-others',
  ]),
  caught('RFC 7644 §3.5.2.3', 'replace sets what it names, though it has no value yet, and leaves the rest alone', [
    'patch.replace.attribute',
    'patch.replace.unset',
    'patch.replace.item',
    'patch.siblings.rest-kept',
    'patch.siblings.other-item-kept',
    'patch.extension.merged',
    'membership.replace.exact',
  ]),
  caught('RFC 7644 §3.6 deletion', 'a deleted resource answers 404, is in no list and holds no name', [
    'lifecycle.delete.status',
    'lifecycle.delete.not-readable',
    'lifecycle.delete.not-patchable',
    'lifecycle.delete.not-found-by-filter',
    'lifecycle.delete.again-not-found',
    'lifecycle.recreate.accepted',
    'groups.delete.gone',
  ]),
  hidden('RFC 7644 §3.7', 'bulk operations are carried out one by one', notSent),
  caught('RFC 7644 §3.8', 'application/scim+json is understood and sent', [
    'connection.request-media-type.scim-json',
    'connection.response-media-type.scim-json',
    'connection.accept.scim-json',
  ]),
  caught('RFC 7644 §3.10', 'an attribute can be named with the URN of its schema', [
    'patch.path.core-urn',
    'patch.replace.extension',
  ]),
  hidden('RFC 7644 §3.11', '/Me stands for the user of the token', notSent),
  caught('RFC 7644 §3.12 body', 'an error has a body with the URN of errors, and its status as a text', [
    'errors.answer.scim-error',
    'errors.answer.scim-error-everywhere',
    'errors.answer.status-is-string',
    'errors.answer.status-matches',
    'errors.scim-type.known',
    'errors.scim-type.placed',
  ]),
  hidden('RFC 7644 §3.13', 'a version in the URL is the one that is spoken', 'it is a part of the Tenant URL'),
  caught('RFC 7644 §3.14', 'an ETag stands in the header and in meta.version, and a stale one stops a write', [
    'concurrency.etag.given',
    'concurrency.etag.equals-version',
    'concurrency.etag.stale-refused',
  ]),
  caught('RFC 7644 §4 lists', 'discovery answers with ListResponses, ignores queries and refuses a filter', [
    'discovery.schemas.list',
    'discovery.resource-types.list',
    'discovery.provider-config.readable',
    'discovery.schemas.filter-refused',
  ]),
  caught('RFC 7643 §2.1', 'names of attributes are read in any case', [
    'patch.path.any-case',
    'filtering.names.any-case',
    'representation.names.camel-case',
  ]),
  caught('RFC 7643 §2.3', 'values have the JSON form of their type', [
    'representation.active.is-boolean',
    'representation.meta.date-times',
    'users.create.letters-kept',
    'membership.member.reference',
  ]),
  hidden('RFC 7643 §2.3.6', 'binary values are base64', 'no mapping of Entra holds one'),
  caught('RFC 7643 §2.4', 'items of a list are objects, one of them primary, none twice', [
    'representation.multi-valued.objects',
    'representation.multi-valued.one-primary',
    'patch.items.one-per-type',
    'membership.add-again.listed-once',
  ]),
  caught('RFC 7643 §2.5', 'null and an empty list mean that there is no value', [
    'users.create.nulls-tolerated',
    'patch.clear.null',
  ]),
  caught('RFC 7643 §3 schemas', 'every resource lists the schemas that it uses, the base schema among them', [
    'representation.schemas.present',
    'representation.schemas.base-urn',
    'representation.schemas.extension-listed',
    'users.create.schemas-in-any-order',
  ]),
  caught('RFC 7643 §3.1 id', 'an id is there, is given by the provider and never changes', [
    'representation.id.present',
    'representation.id.stable',
    'users.create.client-id-ignored',
    'lifecycle.recreate.new-id',
  ]),
  caught('RFC 7643 §3.1 externalId', 'externalId belongs to the client and is compared exactly', [
    'users.create.external-id-exact',
    'groups.external-id.stored',
  ]),
  caught('RFC 7643 §3.1 meta', 'lastModified, location and version tell the truth', [
    'patch.meta.last-modified-moves',
    'representation.meta.location',
    'concurrency.etag.moves',
  ]),
  caught('RFC 7643 §4.1.1 userName', 'userName is required, and unique whatever its case', [
    'errors.body.no-user-name',
    'users.duplicate.case-variant-refused',
    'patch.user-name.in-use-refused',
  ]),
  caught('RFC 7643 §4.1.1 password', 'a password is never returned', ['representation.password.never-returned']),
  caught('RFC 7643 §4.1.2', 'groups of a user follow from the members of groups', [
    'membership.user.groups',
    'lifecycle.restore.groups-shown',
  ]),
  caught('RFC 7643 §4.3', 'the manager is an object with the id in value', ['patch.manager.shape']),
  caught('RFC 7643 §5', 'the ServiceProviderConfig says what is supported', [
    'discovery.provider-config.features',
    'discovery.provider-config.limits',
    'discovery.provider-config.authentication-schemes',
  ]),
  caught('RFC 7643 §7 definitions', 'a schema defines each attribute with its characteristics', [
    'discovery.definitions.complete',
    'discovery.definitions.booleans',
    'discovery.definitions.keywords',
  ]),
];
