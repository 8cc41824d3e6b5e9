import { type Check, defineCheck, type Facts, type Judgement, pass, skip } from '../../../engine/contract/check';
import { groupPatchRefused, hidden, lacks, readIds, textOf, unread } from '../../shared/members';

const common = {
  probe: 'membership.changes',
  axes: ['dialect'],
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.1' },
    { source: 'Entra', topic: 'Add members' },
  ],
} as const;

const messages = {
  refused: 'expected 200 or 204, got {actual}',
  unread: 'expected 200 with the group, got {actual}',
  missing: 'expected {expected} among the members, got {actual}',
};

const earlier = (facts: Facts) => [textOf(facts, 'first'), textOf(facts, 'second')];

/** Not stored at first, or overwritten by the next addition: one root, so one finding. */
const overwritten = (fault: Judgement | undefined) =>
  fault?.outcome === 'fail' ? { ...fault, cause: 'Members are not there after another addition.' } : undefined;

export const addSeveral = defineCheck({
  id: 'membership.add.several',
  title: 'Several members are added by one PATCH',
  failure: 'Members that are added together do not get into the group',
  impact: 'People lack the access that the group gives. Entra never reads members back, so it stays so.',
  fix: 'Add every item of the value array, pass over $ref: null, and read op without regard to case.',
  ...common,
  refs: [...common.refs],
  steps: ['add-several', 'read-added', 'test-member'],
  messages,
  judge({ 'add-several': add, 'read-added': read, 'test-member': test }, { facts }) {
    return (
      groupPatchRefused(add) ??
      unread(read) ??
      hidden(read, test, textOf(facts, 'group')) ??
      overwritten(lacks(read, earlier(facts), 'missing')) ??
      pass
    );
  },
});

export const addOne = defineCheck({
  id: 'membership.add.one',
  title: 'A member is added to a group that has members',
  failure: 'A member that is added does not get into the group',
  impact: 'A person lacks the access that the group gives. Entra never reads members back, so it stays so.',
  fix: 'Add the item of the value array to the members, pass over $ref: null, and read op without regard to case.',
  ...common,
  refs: [...common.refs],
  steps: ['add-one', 'read-added', 'test-member'],
  messages,
  judge({ 'add-one': add, 'read-added': read, 'test-member': test }, { facts }) {
    return (
      groupPatchRefused(add) ??
      unread(read) ??
      hidden(read, test, textOf(facts, 'group')) ??
      lacks(read, [textOf(facts, 'third')], 'missing') ??
      pass
    );
  },
});

export const addKeepsOthers = defineCheck({
  id: 'membership.add.keeps-others',
  title: 'Members stay when another is added',
  failure: 'Members are lost when another is added',
  impact: 'Each batch of new members throws out the batch before, silently.',
  fix: 'Let add append to the members; only replace puts a new list in the place of the old one.',
  ...common,
  refs: [...common.refs],
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

export const addChecks: Check[] = [addSeveral, addOne, addKeepsOthers];
