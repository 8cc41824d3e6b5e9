import { at, type Check, fail, pass } from '../../contract/check';
import { arrayOf, objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { defineCheck } from '../define';
import { unread } from '../reading/members';

const probe = 'group-provisioning';

const schemas = defineCheck({
  id: 'groups.read.schemas',
  title: 'A group lists the core Group URN in schemas',
  failure: 'A group does not list the core Group URN in schemas, or cannot be read',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '3' },
    { source: 'RFC 7643', section: '4.2' },
  ],
  impact: 'Entra may not recognise the answer as a group, and then treats the group as missing.',
  fix: `Include ${urn.group} in schemas of every group.`,
  probe,
  steps: ['read-changed'],
  headlines: {
    unread: 'A group cannot be read',
    missing: 'A group does not list the core Group URN in schemas',
  },
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
  failure: 'The meta.resourceType of a group is not Group, or the group cannot be read',
  rfc: 'MUST',
  entra: 'none',
  refs: [
    { source: 'RFC 7644', section: '3.3.1' },
    { source: 'RFC 7643', section: '3.1' },
  ],
  impact: 'No effect on Entra; clients that read several resource types at once do not recognise the group.',
  fix: 'Set meta.resourceType to exactly Group for every resource under /Groups.',
  probe,
  steps: ['read-changed'],
  headlines: {
    unread: 'A group cannot be read',
    wrong: 'The meta.resourceType of a group is not Group',
  },
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
