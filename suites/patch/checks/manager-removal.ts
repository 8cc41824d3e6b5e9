import { type Answered, at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { isUnassigned } from '../../../engine/scim/json';
import { patchRefused } from '../../shared/answers';
import { isSuccess } from '../../shared/exchanges';
import { managerIn, ofManager } from '../../shared/manager';
import { setMessages, unreadable } from '../../shared/patched';

const entra = { source: 'Entra', topic: 'Manager' } as const;

function judgeAbsent(before: Answered, patch: Answered, read: Answered) {
  if (isUnassigned(managerIn(before).value)) return skip('no manager could be set that could be taken away');
  const stopped = patchRefused(patch) ?? unreadable(read);
  if (stopped) return stopped;
  const { value, pointer } = managerIn(read);
  if (isUnassigned(value)) return pass;
  return fail('kept', { expected: null, actual: value ?? null, at: [at.body(read, pointer)] });
}

export const managerCleared = defineCheck({
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

export const managerRemoved = defineCheck({
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

export const managerRemovalChecks: Check[] = [managerCleared, managerRemoved];
