import { pass, skip } from '../../../contract/check';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';

export const disableTwice = defineCheck({
  id: 'lifecycle.disable.twice',
  title: 'Disabling an already disabled user succeeds',
  failure: 'Disabling an already disabled user is refused',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'Every leaver whose account was already locked in the application stays in error, cycle after cycle.',
  fix: 'When active already has the value, change nothing and answer 200 or 204.',
  probe: 'leave',
  steps: ['disable', 'disable-again'],
  operations: ['update'],
  messages: { refused: 'expected 200 or 204, got {actual}' },
  judge({ disable, 'disable-again': again }) {
    if (disable.response.status >= 300) return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    if (again.response.status === 404) return skip('the disabled user is gone: see lifecycle.disable.keeps-user');
    return patchRefused(again) ?? pass;
  },
});
