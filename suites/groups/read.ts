import { at, type Check, fail, pass } from '../../contract/check';
import { arrayOf, objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineCheck } from '../define';
import { unread } from '../reading/members';

const probe = 'group-provisioning';

const schemas = defineCheck({
  id: 'groups.read.schemas',
  title: 'A group names the schema of groups',
  failure: 'A group does not name the schema of groups',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'The answer is not recognised as a group, so the group counts as missing.',
  fix: `Return ${urn.group} in the schemas of every group.`,
  probe,
  steps: ['read-changed'],
  messages: {
    unread: 'expected 200 with the group, got {actual}',
    missing: 'expected schemas to contain {expected}, got {actual}',
  },
  judge({ 'read-changed': read }) {
    const fault = unread(read);
    if (fault) return fault;
    const named = objectOf(read.response.body)?.schemas;
    if (arrayOf(named).some((name) => String(name).toLowerCase() === urn.group.toLowerCase())) return pass;
    return fail('missing', { expected: urn.group, actual: named ?? null, at: [at.body(read, '/schemas')] });
  },
});

const resourceType = defineCheck({
  id: 'groups.read.resource-type',
  title: 'The meta.resourceType of a group is Group',
  failure: 'The meta.resourceType of a group is not Group',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3.1' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'Nothing with Entra; clients that read several resource types at once mistake the group.',
  fix: 'Set meta.resourceType to Group, in this case of letters, for every resource below /Groups.',
  probe,
  steps: ['read-changed'],
  messages: {
    unread: 'expected 200 with the group, got {actual}',
    wrong: 'expected meta.resourceType to be {expected}, got {actual}',
  },
  judge({ 'read-changed': read }) {
    const fault = unread(read);
    if (fault) return fault;
    const actual = objectOf(objectOf(read.response.body)?.meta)?.resourceType ?? null;
    return actual === 'Group'
      ? pass
      : fail('wrong', { expected: 'Group', actual, at: [at.body(read, '/meta/resourceType')] });
  },
});

export const read: Check[] = [schemas, resourceType];
