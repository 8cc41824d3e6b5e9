import { at, type Check, fail, pass, skip } from '../../contract/check';
import { defineCheck } from '../define';
import { groupPatchRefused, hidden, readIds, textOf, unread } from '../reading/members';

const common = { probe: 'membership-changes', axes: ['dialect'] } as const;

const againAccepted = defineCheck({
  id: 'membership.add-again.accepted',
  title: 'Adding a member who is already in the group is answered with 200 or 204',
  failure: 'Adding a member who is already in the group is refused',
  rfc: 'SHOULD',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.1' },
    { source: 'Entra', topic: 'Retries and restarts' },
  ],
  impact:
    'After a restart Entra sends memberships again, and a batch with one existing member fails as a whole every cycle.',
  fix: 'Answer 200 or 204 and change nothing when the member is already in the group.',
  ...common,
  steps: ['add-one', 'add-again'],
  messages: { refused: 'expected 200 or 204 for the second addition, got {actual}' },
  judge({ 'add-one': add, 'add-again': again }) {
    if (groupPatchRefused(add)) return skip('the first addition was refused: see membership.add.one');
    return groupPatchRefused(again) ?? pass;
  },
});

const againOnce = defineCheck({
  id: 'membership.add-again.listed-once',
  title: 'A member who is added twice is listed once',
  failure: 'A member who is added twice is listed more than once',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.1' },
    { source: 'RFC 7643', section: '2.4' },
  ],
  impact: 'A later removal may delete only one of the entries, and the person keeps access.',
  fix: 'Store each member once: treat members with the same value as one.',
  ...common,
  steps: ['read-added'],
  headlines: {
    unread: 'The group cannot be read after a member is added again',
    twice: 'A member who is added twice is listed more than once',
  },
  messages: {
    unread: 'expected 200 with the group, got {actual}',
    twice: 'expected the number of entries for {expected} to be 1, got {actual}',
  },
  judge({ 'read-added': read }, { facts, exchanges }) {
    const fault = unread(read) ?? hidden(read, exchanges, textOf(facts.group));
    if (fault) return fault;
    const member = textOf(facts.third);
    const times = readIds(read).filter((id) => id === member).length;
    if (times === 0) return skip('the member is not listed: see membership.add.one');
    return times === 1 ? pass : fail('twice', { expected: member, actual: times, at: [at.body(read, '/members')] });
  },
});

export const addAgain: Check[] = [againAccepted, againOnce];
