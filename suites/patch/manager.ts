import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { isUnassigned, objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { patchRefused } from '../reading/answers';
import { isSuccess } from '../reading/exchanges';
import { managerId, managerIn, ofManager } from '../reading/manager';
import { setMessages, unreadable } from '../reading/patched';

const section = { source: 'RFC 7643', section: '4.3' } as const;

const entra = { source: 'Entra', topic: 'Manager' } as const;

function judgeManager(patch: Answered, read: Answered, expected: Json | undefined) {
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (managerId(Array.isArray(value) ? value[0] : value) === expected) return pass;
  return fail('notStored', { expected: expected ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
}

const managerSet = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.set',
  title: 'A manager is set by a bare id',
  failure: 'A manager cannot be set by a bare id',
  rfc: null,
  entra: 'blocks',
  refs: [section, entra],
  impact: 'Nobody has a manager in the application, so approvals end nowhere; Entra counts no failure for it.',
  fix: 'Read a string in the place of manager as {"value": …}, and store it.',
  steps: ['set', 'read-set', 'set-again'],
  messages: setMessages,
  judge({ set, 'read-set': read, 'set-again': again }, { facts }) {
    const judged = judgeManager(set, read, facts.first);
    return judged.outcome === 'pass' ? (patchRefused(again) ?? pass) : judged;
  },
});

const managerShape = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.shape',
  title: 'The manager is shown as an object with the id in value',
  failure: 'The manager is shown as a text or as a list',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [section, entra],
  impact: 'Entra cannot read the user any more: nothing of it is updated, for ever.',
  fix: 'Show manager as {"value": "<id>"}, with $ref and displayName if you like; leave it out when there is none.',
  steps: ['read-set'],
  messages: {
    text: 'expected an object with value, got the text {actual}',
    other: 'expected an object with value, got {actual}',
  },
  judge({ 'read-set': read }) {
    const { value, pointer } = managerIn(read);
    if (isUnassigned(value)) return skip('no manager is shown: see patch.manager.set');
    if (stringOf(objectOf(value)?.value)) return pass;
    const messageId = typeof value === 'string' ? 'text' : 'other';
    return fail(messageId, { expected: { value: 'the id' }, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

const managerChanged = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.changed',
  title: 'A manager is changed by a bare id',
  failure: 'A manager cannot be changed by a bare id',
  rfc: null,
  entra: 'blocks',
  refs: [section, { source: 'RFC 7644', section: '3.5.2.3' }, entra],
  impact: 'After a change of department the former manager keeps approving.',
  fix: 'Let replace of manager put the new id in the place of the old one.',
  steps: ['set', 'change', 'read-changed'],
  messages: setMessages,
  judge: ({ change, 'read-changed': read }, { facts }) => judgeManager(change, read, facts.second),
});

function judgeAbsent(before: Answered, patch: Answered, read: Answered) {
  if (isUnassigned(managerIn(before).value)) return skip('no manager could be set that could be taken away');
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (isUnassigned(value)) return pass;
  return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
}

const managerCleared = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.cleared-by-empty-text',
  title: 'A manager is taken away by an empty text',
  failure: 'An empty text does not take the manager away',
  rfc: null,
  entra: 'blocks',
  refs: [entra, { source: 'RFC 7643', section: '2.5' }],
  impact: 'The former manager keeps approving, or the update fails every cycle.',
  fix: 'Take replace of manager with "" for a removal: do not look for a user with an empty id.',
  steps: ['read-changed', 'clear', 'read-cleared'],
  messages: {
    refused: setMessages.refused,
    gone: setMessages.gone,
    kept: 'expected no manager after the PATCH, got {actual}',
  },
  judge: ({ 'read-changed': before, clear, 'read-cleared': read }) => judgeAbsent(before, clear, read),
});

const managerRemoved = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.removed',
  title: 'A manager is taken away by remove',
  failure: 'Remove does not take the manager away',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2.2' }, entra],
  impact: 'The former manager keeps approving.',
  fix: 'Unassign manager, and leave it out of the answers, when remove names it.',
  steps: ['read-set', 'set-again', 'remove', 'read-removed'],
  messages: {
    refused: setMessages.refused,
    gone: setMessages.gone,
    kept: 'expected no manager after the PATCH, got {actual}',
  },
  judge({ 'read-set': before, 'set-again': again, remove, 'read-removed': read }) {
    if (!isSuccess(again)) return skip('no manager could be set that could be removed: see patch.manager.set');
    return judgeAbsent(before, remove, read);
  },
});

const managerUnknown = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.unknown-id',
  title: 'A manager who does not exist is refused or kept',
  failure: 'A manager who does not exist ends in a server error or is dropped silently',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact: 'The update of everybody who reports to somebody that was deleted in the application fails again and again.',
  fix: 'Answer 400 with scimType invalidValue, or keep the id as it is.',
  steps: ['set-unknown', 'read-unknown'],
  messages: {
    fault: 'expected 200, 204 or a refusal with 4xx, got {actual}',
    gone: 'expected the user to be there with 200 after the PATCH, got {actual}',
    dropped: 'expected {expected} as the manager after the answer said success, got {actual}',
  },
  judge({ 'set-unknown': set, 'read-unknown': read }, { facts }) {
    const { status } = set.response;
    const isRefused = status >= 400 && status < 500;
    if (!isRefused && status !== 200 && status !== 204)
      return fail('fault', { expected: '200, 204 or 4xx', actual: status, at: [at.status(set)] });
    const gone = unreadable(read);
    if (gone) return gone;
    const { value, pointer } = managerIn(read);
    if (isRefused || managerId(value) === facts.stranger) return pass;
    return fail('dropped', { expected: facts.stranger ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
  },
});

export const manager: Check[] = [
  managerSet,
  managerShape,
  managerChanged,
  managerCleared,
  managerRemoved,
  managerUnknown,
];
