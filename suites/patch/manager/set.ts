import { pass } from '../../../contract/check';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';
import { ofManager } from '../../reading/manager';
import { judgeManager } from '../../reading/manager-changes';
import { setMessages } from '../../reading/patched';

const section = { source: 'RFC 7643', section: '4.3' } as const;

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const managerSet = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.set',
  title: 'A PATCH whose value is the id as a string sets the manager',
  failure: 'A PATCH whose value is the id as a string does not set the manager',
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
