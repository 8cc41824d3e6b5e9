import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { patchRefused } from '../../reading/answers';
import { isFalse } from '../../reading/attribute-values';

export const restoreByPatch = defineCheck({
  id: 'lifecycle.restore.by-patch',
  title: 'A disabled user is restored by a PATCH of active and keeps its id',
  failure: 'A disabled user cannot be restored, or gets another id',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2.3' },
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Restore user' },
  ],
  impact: 'A person who returns stays locked out or gets a second account.',
  fix: 'Set active to true on the same record. Read the string "True" as the boolean.',
  probe: 'disable-and-restore',
  axes: ['dialect'],
  steps: ['read-disabled', 'restore', 'read-restored'],
  headlines: {
    otherId: 'A restored user has another id',
    stillInactive: 'A disabled user stays inactive after it is restored',
  },
  messages: {
    refused: 'expected 200 or 204 for the PATCH, got {actual}',
    gone: 'expected 200 with the restored user, got {actual}',
    otherId: 'expected the id of the restored user to stay {expected}, got {actual}',
    stillInactive: 'expected active to be true after the PATCH, got {actual}',
  },
  judge({ 'read-disabled': before, restore, 'read-restored': read }, { facts }) {
    const refused = patchRefused(restore);
    if (refused) return refused;
    if (!isFalse(objectOf(before.response.body)?.active))
      return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    const { id = null, active = null } = objectOf(body) ?? {};
    if (id !== facts.id) return fail('otherId', { expected: facts.id ?? null, actual: id, at: [at.body(read, '/id')] });
    if (String(active).toLowerCase() === 'true') return pass;
    return fail('stillInactive', { expected: true, actual: active, at: [at.body(read, '/active')] });
  },
});
