import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { common, stays, unprepared } from '../reading/member-removals';
import { groupPatchRefused, readIds, textOf, unread } from '../reading/members';

const inOrder = defineCheck({
  id: 'membership.operations.in-order',
  title: 'The operations of one PATCH on members are applied in order',
  failure: 'A member that one PATCH adds and then removes stays in the group',
  ...common,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'A person who is added and removed again between two cycles ends up in the group.',
  fix: 'Apply the operations one after the other, each to the result of the previous one.',
  steps: ['read-added', 'read-renamed', 'add-and-remove', 'read-changed'],
  messages: {
    stays: 'expected {expected} as members, got {actual}: {member} was added and then removed',
  },
  judge(
    { 'read-added': added, 'read-renamed': before, 'add-and-remove': change, 'read-changed': after },
    { exchanges, facts },
  ) {
    if (groupPatchRefused(change)) return skip('the PATCH was refused: see membership.remove.several');
    const blocked = unprepared(exchanges, { added, before }, [textOf(facts.first), textOf(facts.third)]);
    if (blocked) return blocked;
    if (unread(after)) return skip('the group cannot be read afterwards: see membership.remove.several');
    if (readIds(after).includes(textOf(facts.first)))
      return skip('the removals of this PATCH had no effect: see membership.remove.several');
    return stays(after, textOf(facts.second)) ?? pass;
  },
});

export const operations: Check[] = [inOrder];
