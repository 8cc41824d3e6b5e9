import { defineCheck } from '../../define';
import { ofManager } from '../../reading/manager';
import { judgeAbsent } from '../../reading/manager-changes';
import { setMessages } from '../../reading/patched';

const entra = { source: 'Entra', topic: 'Manager' } as const;

export const managerCleared = defineCheck({
  ...ofManager,
  needs: ['enterprise'],
  id: 'patch.manager.cleared-by-empty-text',
  title: 'Replacing the manager with "" removes it',
  failure: 'Replacing the manager with "" does not remove it',
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
