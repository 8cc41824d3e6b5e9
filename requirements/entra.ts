import { caught, type Row } from './rows';

/** What Microsoft's documentation demands of a provider. */
export const entraRequirements: readonly Row[] = [
  caught('E-id', 'every resource that is returned has an id', [
    'representation.id.present',
    'projection.excluded.always-returned',
    'projection.attributes.id-returned',
  ]),
  caught('E-asis', 'values are stored and returned as they were sent, or refused with a clear error', [
    'users.create.attribute-stored',
    'users.create.echo-equals-read',
    'users.create.phone-as-sent',
    'users.create.letters-kept',
    'users.values.kept',
    'users.values.accepted',
    'users.values.untouched',
    'patch.values.kept',
    'patch.values.accepted',
    'patch.values.untouched',
    'groups.special-name.unchanged',
    'errors.long-value.kept-or-refused',
    'errors.answer.detail',
  ]),
  caught('E-opcase', 'op is not compared with regard to case', ['patch.operation.any-case', 'membership.add.one']),
  caught('E-patch-body', 'a PATCH is answered with 200 and the resource, or 204', ['patch.answer.shape']),
  caught('E-patch-group', 'the PATCH of a group does not return all members', ['groups.patch.small-answer']),
  caught('E-list', 'a query is answered with a ListResponse', ['connection.list.list-response']),
  caught('E-empty', 'no hit is 200 with totalResults 0', ['connection.test-connection.by-filter']),
  caught('E-ops', 'filters use eq and and', [
    'users.match.by-user-name',
    'filtering.and.found',
    'filtering.and.both-sides',
  ]),
  caught('E-match', 'what identifies a user can be filtered on', [
    'users.match.by-matching-attributes',
    'users.match.other-case',
    'users.values.found',
    'filtering.external-id.found',
    'filtering.work-email.found',
    'filtering.documented.found',
  ]),
  caught('E-groupname', 'groups are found by displayName, which is unique', [
    'groups.find.by-display-name',
    'groups.duplicate.refused',
  ]),
  caught('E-exclude', 'members can be excluded from reads and queries of groups', [
    'projection.excluded.group-read',
    'projection.excluded.group-query',
  ]),
  caught('E-page', 'users are listed page by page', [
    'connection.test-connection.by-count',
    'pagination.count.honoured',
    'pagination.start-index.applied',
    'pagination.start-index.echoed',
    'pagination.total.of-all',
  ]),
  caught('E-soft', 'active disables and restores; the disabled user is still returned', [
    'lifecycle.disable.by-patch',
    'lifecycle.disable.keeps-user',
    'lifecycle.disable.found-by-filter',
    'lifecycle.restore.by-patch',
  ]),
  caught('E-schemas', '/Schemas is a ListResponse with values as the RFC writes them, and without null', [
    'discovery.schemas.list',
    'discovery.definitions.keywords',
    'discovery.definitions.no-nulls',
  ]),
  caught('E-bearer', 'one bearer token in Authorization', [
    'auth.wrong-token.refused',
    'auth.no-token.refused',
    'discovery.provider-config.bearer',
  ]),
  caught(
    'E-https',
    'HTTPS with TLS 1.2 or later',
    ['connection.requests.answered'],
    'older TLS is not spoken; a Tenant URL that begins with http is called as it is given',
  ),
  caught('E-type', 'every answer is application/scim+json', [
    'connection.response-media-type.json',
    'connection.response-media-type.scim-json',
  ]),
  caught('E-typeuniq', 'the type of multi-valued items is unique', ['patch.items.one-per-type']),
  caught(
    'E-25rps',
    '25 requests in a second',
    ['connection.requests.not-throttled'],
    'seen as far as the audit itself goes so fast: a load of its own would harm a live tenant',
  ),
  caught('E-multi', 'several memberships are changed by one PATCH', [
    'membership.add.several',
    'membership.remove.several',
  ]),
  caught('E-null', 'null in requests is accepted', [
    'users.create.nulls-tolerated',
    'patch.clear.null',
    'membership.add.one',
  ]),
  caught('E-groups', 'groups can be changed by PATCH', [
    'groups.create.accepted',
    'groups.rename.applied',
    'membership.remove.one',
    'membership.test.member',
    'membership.test.stranger',
  ]),
];
