import { defineCheck } from '../../define';
import { ofManager } from '../../reading/manager';
import { judgeManager } from '../../reading/manager-changes';
import { setMessages } from '../../reading/patched';

const section = { source: 'RFC 7643', section: '4.3' } as const;

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const managerChanged = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.changed',
  title: 'A PATCH whose value is the id as a string changes the manager',
  failure: 'A PATCH whose value is the id as a string does not change the manager',
  rfc: null,
  entra: 'blocks',
  refs: [section, { source: 'RFC 7644', section: '3.5.2.3' }, entra],
  impact: 'After a change of department, the former manager keeps approving requests.',
  fix: 'On replace of manager, store the new id instead of the old one.',
  steps: ['set', 'change', 'read-changed'],
  messages: setMessages,
  judge: ({ change, 'read-changed': read }, { facts }) => judgeManager(change, read, facts.second),
});
