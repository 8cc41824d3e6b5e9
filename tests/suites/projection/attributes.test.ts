import { arrayOf, objectOf } from '../../../scim/json';
import type { Tamper } from '../../helpers/recordings';
import { noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { all, edit, status } from '../tampering';

/** The user has nothing but what the query with `attributes` names. */
const onlyNamed: Tamper[string] = ({ response }) => {
  const user = objectOf(arrayOf(objectOf(response.body)?.Resources)[0]);
  const { id = null, userName = null, name = null } = user ?? {};
  edit('/Resources/0', { id, userName, name })({ response } as Parameters<Tamper[string]>[0]);
};

describeSubject('projection.attributes', {
  faults: [
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
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/emails', []) }],
    ['projection.attributes.others-omitted', { 'find-first': edit('/Resources/0/meta', { resourceType: 'User' }) }],
    ['projection.attributes.id-returned', { 'test-member': edit('/Resources/0/displayName', 'more') }],
  ],
  skipped: [
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
