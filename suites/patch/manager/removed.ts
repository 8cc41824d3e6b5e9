import { skip } from '../../../contract/check';
import { isSuccess } from '../../../scim/exchanges';
import { defineCheck } from '../../define';
import { ofManager } from '../../reading/manager';
import { judgeAbsent } from '../../reading/manager-changes';
import { setMessages } from '../../reading/patched';
import { stepOf } from '../../reading/steps';

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const managerRemoved = defineCheck({
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
