import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';
import { isFalse } from '../../reading/attribute-values';

const probe = 'disable-and-restore';

export const disableByPatch = defineCheck({
  id: 'lifecycle.disable.by-patch',
  title: 'A user is disabled by a PATCH of active',
  failure: 'A disabled user stays active',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7643', section: '2.3.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'A leaver keeps access while Entra logs success.',
  fix: 'Set active from the PATCH. Read the strings "True" and "False" in any case as booleans before anything tests them for truth, and store a JSON boolean.',
  probe,
  axes: ['dialect'],
  steps: ['disable', 'read-disabled'],
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    stillActive: 'expected active to be false after the PATCH, got {actual}',
  },
  judge({ disable, 'read-disabled': read }) {
    const refused = patchRefused(disable);
    if (refused) return refused;
    if (read.response.status !== 200) return skip('the disabled user cannot be read: see lifecycle.disable.keeps-user');
    const active = objectOf(read.response.body)?.active;
    if (isFalse(active)) return pass;
    return fail('stillActive', { expected: false, actual: active ?? null, at: [at.body(read, '/active')] });
  },
});
