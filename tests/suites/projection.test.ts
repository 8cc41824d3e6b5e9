import { arrayOf, objectOf } from '../../scim/json';
import { projection } from '../../suites/projection';
import type { Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { noHit, stranger } from './look-up-rows';
import { all, body, edit, status } from './tampering';

const members = [{ value: '1' }];
/** The user has nothing but what the query with `attributes` names. */
const onlyNamed: Tamper[string] = ({ response }) => {
  const user = objectOf(arrayOf(objectOf(response.body)?.Resources)[0]);
  const { id = null, userName = null, name = null } = user ?? {};
  edit('/Resources/0', { id, userName, name })({ response } as Parameters<Tamper[string]>[0]);
};

describeArea(projection, {
  faults: [
    ['projection.excluded.group-read', { 'read-odd-without-members': status(400) }, 'refused'],
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/members', members) }, 'members'],
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/id') }, 'cut'],
    ['projection.excluded.group-read', { 'read-odd-without-members': body() }, 'cut'],
    ['projection.excluded.group-query', { 'find-odd': status(400) }, 'refused'],
    ['projection.excluded.group-query', { 'find-odd': body({}) }, 'notList'],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/members', members) }, 'members'],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/displayName') }, 'cut'],
    ['projection.excluded.always-returned', { 'read-excluded': status(400) }, 'refused'],
    ['projection.excluded.always-returned', { 'read-excluded': edit('/id') }, 'missing'],
    ['projection.excluded.always-returned', { 'read-excluded': edit('/schemas') }, 'missing'],
    ['projection.excluded.user-read', { 'read-excluded': status(404) }, 'refused'],
    ['projection.excluded.user-read', { 'read-excluded': edit('/displayName', 'Ann') }, 'there'],
    ['projection.excluded.user-read', { 'read-excluded': edit('/userName') }, 'cut'],
    ['projection.attributes.named', { 'find-first': status(400) }, 'refused'],
    ['projection.attributes.named', { 'find-first': edit('/Resources/0/userName') }, 'missing'],
    ['projection.attributes.named', { 'find-first': edit('/Resources/0/id') }, 'missing'],
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/displayName', 'Ann') }, 'others'],
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/emails', [{ value: 'x' }]) }, 'others'],
    ['projection.attributes.sub-attribute', { 'find-first': edit('/Resources/0/name') }, 'missing'],
    ['projection.attributes.sub-attribute', { 'find-first': edit('/Resources/0/name/givenName', 'Ann') }, 'whole'],
    ['projection.attributes.id-returned[entra]', { 'test-member': edit('/Resources/0/id') }, 'missing'],
    ['projection.attributes.id-returned[entra-compliant]', { 'test-member': edit('/Resources/0', {}) }, 'missing'],
  ],
  legal: [
    ['projection.excluded.group-read', { 'read-odd-without-members': edit('/members', []) }],
    ['projection.excluded.group-query', { 'find-odd': edit('/Resources/0/members', null) }],
    ['projection.excluded.user-read', { 'read-excluded': edit('/displayName', null) }],
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/emails', []) }],
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/meta', { resourceType: 'User' }) }],
    ['projection.attributes.id-returned', { 'test-member': edit('/Resources/0/displayName', 'more') }],
  ],
  skipped: [
    ['projection.excluded.group-read', { 'read-odd': edit('/members') }],
    ['projection.excluded.group-query', { 'read-odd': edit('/members', []) }],
    ['projection.excluded.group-query', { 'find-odd': noHit }],
    ['projection.excluded.user-read', { find: edit('/Resources/0/displayName') }],
    ['projection.attributes.named', { 'find-first': noHit }],
    ['projection.attributes.others-omitted', { 'find-first': noHit }],
    ['projection.attributes.others-omitted', { find: onlyNamed }],
    ['projection.attributes.sub-attribute', { 'find-first': noHit }],
    ['projection.attributes.sub-attribute', { find: edit('/Resources/0/name') }],
    ['projection.attributes.id-returned', { 'test-member': status(400) }],
    ['projection.attributes.id-returned', { 'test-member': noHit }],
    ['projection.attributes.id-returned', { 'test-member': all(noHit, stranger) }],
  ],
});
