import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { common, messages, overwritten } from '../../reading/member-additions';
import { groupPatchRefused, lacks, readIds, textOf, unread } from '../../reading/members';

const earlier = (facts: { first?: string; second?: string }) => [textOf(facts.first), textOf(facts.second)];

export const addKeepsOthers = defineCheck({
  id: 'membership.add.keeps-others',
  title: 'Members stay when another is added',
  failure: 'Members are lost when another is added',
  impact: 'Each batch of new members throws out the batch before, silently.',
  fix: 'Let add append to the members; only replace puts a new list in the place of the old one.',
  ...common,
  steps: ['add-several', 'add-one', 'read-added'],
  messages: { unread: messages.unread, lost: 'expected {expected} to be members still, got {actual}' },
  judge({ 'add-several': several, 'add-one': one, 'read-added': read }, { facts }) {
    if (groupPatchRefused(several) ?? groupPatchRefused(one))
      return skip('an addition was refused: see membership.add.several');
    const fault = unread(read);
    if (fault) return fault;
    if (readIds(read).length === 0) return skip('the group shows no members at all: see membership.add.one');
    const kept = earlier(facts).filter((id) => readIds(read).includes(id));
    if (kept.length === 1)
      return skip('only one of the members of the earlier addition is there: see membership.add.several');
    return overwritten(lacks(read, earlier(facts), 'lost')) ?? pass;
  },
});
