import { type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { common, stays, unprepared } from '../reading/member-removals';
import { groupPatchRefused, readIds, textOf, unread } from '../reading/members';

const inOrder = defineCheck({
  id: 'membership.operations.in-order',
  title: 'Additions and removals of one PATCH are applied in their order',
  failure: 'Additions and removals of one PATCH are not applied in their order',
  ...common,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.2' }],
  impact: 'A person who was added and removed between two cycles ends up in the group.',
  fix: 'Apply the operations one after the other, each to the result of the one before.',
  steps: ['read-removed', 'add-and-remove', 'read-changed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    stays: 'expected {expected} as members, got {actual}: {member} was removed after it was added',
  },
  judge({ 'read-removed': before, 'add-and-remove': change, 'read-changed': after }, { facts }) {
    const blocked = groupPatchRefused(change) ?? unprepared(before, facts);
    if (blocked) return blocked;
    if (unread(after)) return skip('the group cannot be read afterwards: see membership.remove.several');
    if (readIds(after).includes(textOf(facts.first)))
      return skip('the removals of that request had no effect: see membership.remove.several');
    return stays(after, textOf(facts.second)) ?? pass;
  },
});

export const operations: Check[] = [inOrder];
