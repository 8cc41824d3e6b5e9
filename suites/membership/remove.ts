import { type Check, pass, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { defineCheck } from '../define';
import { beforeRemoval, common, notIn, stays, unprepared } from '../reading/member-removals';
import { groupPatchRefused, lacks, lists, readIds, textOf, unread } from '../reading/members';
import { stepOf } from '../reading/steps';

const removal = {
  refs: [
    { source: 'RFC 7644' as const, section: '3.5.2.2' },
    { source: 'Entra' as const, topic: 'Remove members' },
  ],
};

const unreadMessage = 'expected 200 with the group, got {actual}';

const removeOne = defineCheck({
  id: 'membership.remove.one',
  title: 'A PATCH removes a member from a group',
  failure: 'A PATCH that removes a member is refused, or the member stays in the group',
  impact: 'A person who leaves a group keeps its access. If the answer says success, Entra never checks again.',
  fix: 'Support both forms: remove with the path members and a value array, and remove with the path members[value eq "id"].',
  ...common,
  ...removal,
  steps: ['read-added', 'remove-one', 'read-removed'],
  headlines: {
    unread: 'The group cannot be read after a member is removed',
    stays: 'A PATCH that removes a member is answered with success, and the member stays',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: unreadMessage,
    stays: 'expected {expected} as members after the removal, got {actual}',
  },
  judge({ 'read-added': added, 'remove-one': remove, 'read-removed': after }, { exchanges, facts }) {
    const before = beforeRemoval(exchanges, added);
    const member = textOf(facts.second);
    if (!readIds(before).includes(member)) return groupPatchRefused(remove) ?? notIn;
    return groupPatchRefused(remove) ?? unread(after) ?? lists(after, member, 'stays') ?? pass;
  },
});

const removeKeepsOthers = defineCheck({
  id: 'membership.remove.keeps-others',
  title: 'The other members stay in the group when one is removed',
  failure: 'Other members are lost when one is removed, or the group cannot be read',
  impact: 'One person leaves the group, and others lose access too. Entra neither notices nor repairs this.',
  fix: 'Remove only the members that the value array or the filter names. Empty the group only when there is neither.',
  ...common,
  ...removal,
  steps: ['read-added', 'remove-one', 'read-removed'],
  headlines: {
    unread: 'The group cannot be read after a member is removed',
    lost: 'Other members are lost when one is removed',
  },
  messages: { unread: unreadMessage, lost: 'expected {expected} to remain members, got {actual}' },
  judge({ 'read-added': added, 'remove-one': remove, 'read-removed': after }, { exchanges, facts }) {
    const plain = stepOf(exchanges, 'remove-without-ref');
    if (groupPatchRefused(remove) && !(plain && isSuccess(plain)))
      return skip('the removal was refused: see membership.remove.one');
    const before = beforeRemoval(exchanges, added);
    const others = [textOf(facts.first), textOf(facts.third)].filter((id) => readIds(before).includes(id));
    if (others.length === 0) return notIn;
    return unread(after) ?? lacks(after, others, 'lost') ?? pass;
  },
});

const removeSeveral = defineCheck({
  id: 'membership.remove.several',
  title: 'One PATCH removes several members and no others',
  failure: 'One PATCH for several members is refused, or removes too many or too few',
  impact: 'When several people leave at once, some keep access, or others lose it.',
  fix: 'Find each member by its value when you remove it, not by an index that you computed before.',
  ...common,
  ...removal,
  steps: ['read-added', 'read-renamed', 'add-and-remove', 'read-changed'],
  headlines: {
    unread: 'The group cannot be read after several members are removed',
    stays: 'One PATCH for several members removes too few',
    lost: 'One PATCH for several members removes too many',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    unread: unreadMessage,
    stays: 'expected {expected} as members after the removal, got {actual}',
    lost: 'expected {expected} to remain a member, got {actual}',
  },
  judge(
    { 'read-added': added, 'read-renamed': before, 'add-and-remove': change, 'read-changed': after },
    { exchanges, facts },
  ) {
    return (
      groupPatchRefused(change) ??
      unprepared(exchanges, { added, before }, [textOf(facts.first), textOf(facts.third)]) ??
      unread(after) ??
      stays(after, textOf(facts.first)) ??
      stays(after, textOf(facts.second)) ??
      lacks(after, [textOf(facts.third)], 'lost') ??
      pass
    );
  },
});

export const remove: Check[] = [removeOne, removeKeepsOthers, removeSeveral];
