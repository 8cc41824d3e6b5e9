import { pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { common, messages, overwritten } from '../../reading/member-additions';
import { groupPatchRefused, hidden, lacks, textOf, unread } from '../../reading/members';

const earlier = (facts: { first?: string; second?: string }) => [textOf(facts.first), textOf(facts.second)];

export const addSeveral = defineCheck({
  id: 'membership.add.several',
  title: 'Several members are added by one PATCH',
  failure: 'Members that are added by one PATCH are not in the group afterwards',
  impact: 'People lack the access that the group gives. Entra never reads members back, so this is not repaired.',
  fix: 'Add every item of the value array to the members. Ignore $ref: null, and ignore the case of op.',
  ...common,
  steps: ['add-several', 'read-added'],
  messages,
  headlines: {
    unread: 'The group cannot be read after members are added',
    missing: 'Members that are added by one PATCH are not in the group afterwards',
  },
  judge({ 'add-several': add, 'read-added': read }, { facts, exchanges }) {
    return (
      groupPatchRefused(add) ??
      unread(read) ??
      hidden(read, exchanges, textOf(facts.group)) ??
      overwritten(lacks(read, earlier(facts), 'missing'), read) ??
      pass
    );
  },
});
