import { defineCheck } from '../../define';
import { ofManager } from '../../reading/manager';
import { judgeManager } from '../../reading/manager-changes';
import { setMessages } from '../../reading/patched';

const section = { source: 'RFC 7643', section: '4.3' } as const;

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const setByValue = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.set-by-value',
  title: 'A PATCH of manager.value sets the manager',
  failure: 'A PATCH of manager.value does not set the manager',
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
