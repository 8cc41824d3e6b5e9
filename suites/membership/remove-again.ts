import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, readIds, textOf } from '../reading/members';

const common = {
  probe: 'membership-changes',
  axes: ['dialect'],
  refs: [{ source: 'RFC 7644', section: '3.5.2.2' }],
  steps: ['remove-one', 'remove-again', 'read-removed'],
} as const;

/** The second removal proves something only when the first one removed the member. */
function stillIn(remove: Answered, read: Answered, facts: { second?: string }) {
  if (!groupPatchRefused(remove) && !readIds(read).includes(textOf(facts.second))) return undefined;
  return skip('the first removal had no effect: see membership.remove.one');
}

const againSafe = defineCheck({
  id: 'membership.remove-again.harmless',
  title: 'Removing a user who is not in the group is answered with 200, 204 or 400',
  failure: 'Removing a user who is not in the group is answered with a status other than 200, 204 or 400',
  rfc: 'SHOULD',
  entra: 'blocks',
  impact: 'Entra treats the group as deleted, or repeats the batch every cycle and makes no other change to the group.',
  fix: 'Ignore members that are not in the group, and answer 200 or 204.',
  ...common,
  refs: [...common.refs],
  messages: { status: 'expected 200, 204 or 400 for the second removal, got {actual}' },
  judge({ 'remove-one': remove, 'remove-again': again, 'read-removed': read }, { facts }) {
    const blocked = stillIn(remove, read, facts);
    if (blocked) return blocked;
    const { status } = again.response;
    if ([200, 204, 400].includes(status)) return pass;
    return fail('status', { expected: '200, 204 or 400', actual: status, at: [at.status(again)] });
  },
});

const againAccepted = defineCheck({
  id: 'membership.remove-again.accepted',
  title: 'Removing a user who is not in the group is answered with 200 or 204',
  failure: 'Removing a user who is not in the group is refused',
  rfc: 'SHOULD',
  entra: 'degrades',
  impact: 'A removal that is repeated, or is part of a batch, fails every cycle.',
  fix: 'Answer 200 or 204 and change nothing when the member is not in the group.',
  ...common,
  refs: [...common.refs],
  messages: { refused: 'expected 200 or 204 for the second removal, got {actual}' },
  judge({ 'remove-one': remove, 'remove-again': again, 'read-removed': read }, { facts }) {
    return stillIn(remove, read, facts) ?? groupPatchRefused(again) ?? pass;
  },
});

export const removeAgain: Check[] = [againSafe, againAccepted];
