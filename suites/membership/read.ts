import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { isFound, readIds, textOf, unread } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const membersShown = defineCheck({
  id: 'membership.read.members-shown',
  title: 'A read of a group shows its members',
  failure: 'A read of a group does not show members that a query finds',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '8.7.1' }],
  impact: 'No effect on Entra, which does not read members; no other client can check who is in a group.',
  fix: 'Return members unless the request excludes them: RFC 7643 says that they are returned by default.',
  ...common,
  steps: ['read-added'],
  messages: { hidden: 'expected members in the read, as a query by member finds the group, got none' },
  judge({ 'read-added': read }, { facts, exchanges }) {
    if (unread(read)) return skip('the group could not be read: see membership.add.one');
    if (readIds(read).length > 0) return pass;
    if (!isFound(exchanges, textOf(facts.group)))
      return skip('neither the read nor a query by member showed a member: see membership.add.one');
    return fail('hidden', { expected: 'members', actual: null, at: [at.body(read, '/members')] });
  },
});

export const read: Check[] = [membersShown];
