import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { hit } from '../reading/look-ups';
import { readIds, textOf, unread } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const membersShown = defineCheck({
  id: 'membership.read.members-shown',
  title: 'A group that is read shows its members',
  failure: 'A group that is read does not show its members',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '8.7.1' }],
  impact: 'Nothing in a cycle, as Entra does not read members; nobody can check from outside who is in a group.',
  fix: 'Return members unless the request excludes them: they belong to what is returned by default.',
  ...common,
  steps: ['read-added', 'test-member'],
  messages: { hidden: 'expected the members that the membership test finds, got none' },
  judge({ 'read-added': read, 'test-member': test }, { facts }) {
    if (unread(read)) return skip('the group cannot be read: see membership.add.one');
    if (readIds(read).length > 0) return pass;
    if (!hit(test, textOf(facts.group))) return skip('no member was stored: see membership.add.one');
    return fail('hidden', { expected: 'members', actual: null, at: [at.body(read, '/members')] });
  },
});

export const read: Check[] = [membersShown];
