import { pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { common, messages } from '../../reading/member-additions';
import { groupPatchRefused, hidden, lacks, textOf, unread } from '../../reading/members';

export const addOne = defineCheck({
  id: 'membership.add.one',
  title: 'A member is added to a group that has members',
  failure: 'A member that is added to a group with members is not in the group afterwards',
  impact: 'A person lacks the access that the group gives. Entra never reads members back, so this is not repaired.',
  fix: 'Add the item of the value array to the members. Ignore $ref: null, and ignore the case of op.',
  ...common,
  steps: ['add-one', 'read-added'],
  messages,
  headlines: {
    unread: 'The group cannot be read after a member is added',
    missing: 'A member that is added to a group with members is not in the group afterwards',
  },
  judge({ 'add-one': add, 'read-added': read }, { facts, exchanges }) {
    return (
      groupPatchRefused(add) ??
      unread(read) ??
      hidden(read, exchanges, textOf(facts.group)) ??
      lacks(read, [textOf(facts.third)], 'missing') ??
      pass
    );
  },
});
