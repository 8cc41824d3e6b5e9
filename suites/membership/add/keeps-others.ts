import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { common, messages, overwritten } from '../../reading/member-additions';
import { groupPatchRefused, lacks, readIds, textOf, unread } from '../../reading/members';

const earlier = (facts: { first?: string; second?: string }) => [textOf(facts.first), textOf(facts.second)];

export const addKeepsOthers = defineCheck({
  id: 'membership.add.keeps-others',
  title: 'Members stay in the group when another one is added',
  failure: 'Members are lost when another one is added, or the group cannot be read',
  impact: 'Each batch of new members silently replaces the batch before.',
  fix: 'Let add append to the members. Only replace sets a new list.',
  ...common,
  steps: ['add-several', 'add-one', 'read-added'],
  headlines: {
    unread: 'The group cannot be read after a member is added',
    lost: 'Members are lost when another one is added',
  },
  messages: { unread: messages.unread, lost: 'expected {expected} to remain members, got {actual}' },
  judge({ 'add-several': several, 'add-one': one, 'read-added': read }, { facts }) {
    if (groupPatchRefused(several) ?? groupPatchRefused(one))
      return skip('an addition was refused: see membership.add.several');
    const fault = unread(read);
    if (fault) return fault;
    if (readIds(read).length === 0) return skip('the group shows no members: see membership.add.one');
    const kept = earlier(facts).filter((id) => readIds(read).includes(id));
    if (kept.length === 1)
      return skip('the group shows only one of the two members that were added first: see membership.add.several');
    return overwritten(lacks(read, earlier(facts), 'lost'), read) ?? pass;
  },
});
