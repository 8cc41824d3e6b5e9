import { type Answered, at, type Check, fail, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { isServerFault, isSuccess } from '../../scim/exchanges';
import { isUnassigned, objectOf, stringOf } from '../../scim/json';
import { defineCheck } from '../define';
import { patchRefused } from '../reading/answers';
import { managerId, managerIn, ofManager } from '../reading/manager';
import { setMessages, unreadable } from '../reading/patched';
import { stepOf } from '../reading/steps';

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
  title: 'A PATCH with a bare id sets the manager',
  failure: 'A PATCH with a bare id does not set the manager',
  rfc: null,
  entra: 'blocks',
  refs: [section, entra],
  impact: 'No user has a manager in the application, so approval requests reach no one; Entra reports no failure.',
  fix: 'When manager is a string instead of an object, read it as {"value": "<the string>"} and store it.',
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
  title: 'The manager is returned as an object with the id in value',
  failure: 'The manager is not returned as an object with the id in value',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [section, entra],
  impact: 'Entra can no longer read the user, so none of its attributes is ever updated again.',
  fix: 'Return manager as {"value": "<id>"}, optionally with $ref and displayName. Omit it when there is none.',
  steps: ['read-set'],
  headlines: {
    text: 'The manager is returned as a string instead of an object',
    other: 'The manager is not returned as an object with the id in value',
  },
  messages: {
    text: 'expected an object with the id in value, got {actual}: a string',
    other: 'expected an object with the id in value, got {actual}',
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
  title: 'A PATCH with a bare id changes the manager',
  failure: 'A PATCH with a bare id does not change the manager',
  rfc: null,
  entra: 'blocks',
  refs: [section, { source: 'RFC 7644', section: '3.5.2.3' }, entra],
  impact: 'After a change of department, the former manager keeps approving requests.',
  fix: 'On replace of manager, store the new id instead of the old one.',
  steps: ['set', 'change', 'read-changed'],
  messages: setMessages,
  judge: ({ change, 'read-changed': read }, { facts }) => judgeManager(change, read, facts.second),
});

function judgeAbsent(before: Answered, patch: Answered, read: Answered) {
  if (isUnassigned(managerIn(before).value)) return skip('the user had no manager that could be removed');
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
  title: 'An empty string removes the manager',
  failure: 'An empty string does not remove the manager',
  rfc: null,
  entra: 'blocks',
  refs: [entra, { source: 'RFC 7643', section: '2.5' }],
  impact: 'The former manager keeps approving requests, or the update fails every cycle.',
  fix: 'Treat replace of manager with "" as a removal. Do not look for a user with an empty id.',
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
  title: 'Remove unassigns the manager',
  failure: 'Remove does not unassign the manager',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [{ source: 'RFC 7644', section: '3.5.2.2' }, entra],
  impact: 'The former manager keeps approving requests.',
  fix: 'On remove of manager, unassign it and omit it from answers.',
  steps: ['read-set', 'set-again', 'remove', 'read-removed'],
  messages: {
    refused: setMessages.refused,
    gone: setMessages.gone,
    kept: 'expected no manager after the PATCH, got {actual}',
  },
  judge({ 'read-set': before, 'set-again': again, remove, 'read-removed': read }, { exchanges }) {
    const otherwise = stepOf(exchanges, 'set-again-otherwise');
    if (!isSuccess(again) && !(otherwise && isSuccess(otherwise)))
      return skip('the manager could not be set before the removal: see patch.manager.set');
    return judgeAbsent(stepOf(exchanges, 'read-otherwise') ?? before, remove, read);
  },
});

const setByValue = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.set-by-value',
  title: 'A PATCH whose path is the value of the manager sets the manager',
  failure: 'A PATCH whose path is the value of the manager does not set the manager',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [section, { source: 'RFC 7644', section: '3.5.2.1' }, entra],
  impact: 'Where the mapping names the sub-attribute, no user has a manager in the application.',
  fix: 'Accept …:User:manager.value as a path: it names the value of the manager.',
  steps: ['set-by-value', 'read-by-value'],
  messages: setMessages,
  headlines: {
    notStored: 'A PATCH whose path is manager.value is answered with success and sets no manager',
  },
  judge: ({ 'set-by-value': set, 'read-by-value': read }, { facts }) => judgeManager(set, read, facts.first),
});

const managerUnknown = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.unknown-id',
  title: 'An unknown manager id is refused or stored',
  failure: 'An unknown manager id ends in a server error or is dropped silently',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.3' },
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Manager' },
  ],
  impact:
    'When a manager is deleted in the application, updates of all direct reports fail every cycle, or silently lose the manager.',
  fix: 'Answer 400 with scimType invalidValue, or store the id as it was sent.',
  steps: ['set-unknown', 'read-unknown'],
  headlines: {
    dropped: 'A PATCH with an unknown manager id is answered with success and sets no manager',
  },
  messages: {
    fault: 'expected 200, 204 or a 4xx status, got {actual}',
    gone: 'expected 200 with the user after the PATCH, got {actual}',
    dropped: 'expected {expected} as the manager after the PATCH succeeded, got {actual}',
  },
  judge({ 'set-unknown': set, 'read-unknown': read }, { facts }) {
    const { status } = set.response;
    const isRefused = status >= 400 && !isServerFault(status);
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
  setByValue,
  managerUnknown,
];
