import { type Answered, at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import type { Json } from '../../../engine/contract/results';
import { isUnassigned, objectOf, stringOf } from '../../../engine/scim/json';
import { patchRefused } from '../../shared/answers';
import { managerId, managerIn, ofManager } from '../../shared/manager';
import { setMessages, unreadable } from '../../shared/patched';

const section = { source: 'RFC 7643', section: '4.3' } as const;
const entra = { source: 'Entra', topic: 'Manager' } as const;

function judgeManager(patch: Answered, read: Answered, expected: Json | undefined) {
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (managerId(Array.isArray(value) ? value[0] : value) === expected) return pass;
  return fail('notStored', { expected: expected ?? null, actual: value ?? null, at: [at.body(read, pointer)] });
}

export const managerSet = defineCheck({
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

export const managerShape = defineCheck({
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

export const managerChanged = defineCheck({
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

export const managerChecks: Check[] = [managerSet, managerShape, managerChanged];
