import { type Answered, type Check, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { common, stays, unprepared } from '../reading/member-removals';
import { groupPatchRefused, lacks, lists, readIds, textOf, unread } from '../reading/members';

const removal = {
  refs: [
    { source: 'RFC 7644' as const, section: '3.5.2.2' },
    { source: 'Entra' as const, topic: 'Remove members' },
  ],
};

const notIn = skip('the members to be removed were not listed before: see membership.add.several');

const unreadMessage = 'expected 200 with the group, got {actual}';

const removeOne = defineCheck({
  id: 'membership.remove.one',
  title: 'A member is removed',
  failure: 'A member that is removed stays in the group',
  impact: 'A person who left a group keeps its access. Entra logs success and never looks again.',
  fix: 'Support both forms: remove with path members and a value array, and remove with path members[value eq "id"].',
  ...common,
  ...removal,
  steps: ['read-added', 'remove-one', 'read-removed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: unreadMessage,
    stays: 'expected {expected} as members, got {actual}',
  },
  judge({ 'read-added': before, 'remove-one': remove, 'read-removed': after }, { facts }) {
    const member = textOf(facts.second);
    if (!readIds(before).includes(member)) return groupPatchRefused(remove) ?? notIn;
    return groupPatchRefused(remove) ?? unread(after) ?? lists(after, member, 'stays') ?? pass;
  },
});

const removeKeepsOthers = defineCheck({
  id: 'membership.remove.keeps-others',
  title: 'The other members stay when one is removed',
  failure: 'Other members are removed together with the one that is meant',
  impact: 'One person leaves, and everybody in the group loses access. Entra does not notice and does not repair it.',
  fix: 'Remove only the members that the value array or the filter names; empty the group only when there is neither.',
  ...common,
  ...removal,
  steps: ['read-added', 'remove-one', 'read-removed'],
  messages: { unread: unreadMessage, lost: 'expected {expected} to be members still, got {actual}' },
  judge({ 'read-added': before, 'remove-one': remove, 'read-removed': after }, { facts }) {
    if (groupPatchRefused(remove)) return skip('the removal was refused: see membership.remove.one');
    const others = [textOf(facts.first), textOf(facts.third)].filter((id) => readIds(before).includes(id));
    if (others.length === 0) return notIn;
    return unread(after) ?? lacks(after, others, 'lost') ?? pass;
  },
});

/** A group that is empty has lost its members by the renaming before: the removal of one left the others alone. */
const emptied = (rename: Answered, after: Answered) =>
  !groupPatchRefused(rename) && readIds(after).length === 0
    ? skip('the group lost all members: see groups.rename.keeps-members')
    : undefined;

const removeSeveral = defineCheck({
  id: 'membership.remove.several',
  title: 'Several members are removed by one PATCH, and no others',
  failure: 'The removal of several members by one PATCH takes away too many or too few',
  impact: 'When several people leave at once, the wrong ones lose access.',
  fix: 'Find each member by its value at the moment when it is removed, not by a position that was counted before.',
  ...common,
  ...removal,
  steps: ['read-removed', 'rename', 'add-and-remove', 'read-changed'],
  messages: {
    refused: 'expected 200 or 204, got {actual}',
    unread: unreadMessage,
    stays: 'expected {expected} as members, got {actual}',
    lost: 'expected {expected} to be a member still, got {actual}',
  },
  judge({ 'read-removed': before, rename, 'add-and-remove': change, 'read-changed': after }, { facts }) {
    return (
      groupPatchRefused(change) ??
      unprepared(before, facts) ??
      unread(after) ??
      stays(after, textOf(facts.first)) ??
      stays(after, textOf(facts.second)) ??
      emptied(rename, after) ??
      lacks(after, [textOf(facts.third)], 'lost') ??
      pass
    );
  },
});

export const remove: Check[] = [removeOne, removeKeepsOthers, removeSeveral];
