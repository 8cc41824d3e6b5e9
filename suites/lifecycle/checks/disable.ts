import { at, type Check, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { isUnassigned, objectOf } from '../../../engine/scim/json';
import { patchRefused } from '../../shared/answers';
import { isFalse } from '../../shared/values';

const probe = 'lifecycle.disable-and-restore';

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

export const disableKeepsUser = defineCheck({
  id: 'lifecycle.disable.keeps-user',
  title: 'A disabled user is still there, with the same id',
  failure: 'A disabled user is gone',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7643', section: '3.1' },
    { source: 'Entra', topic: 'Disabled users are still returned' },
  ],
  impact: 'When the person comes back, Entra makes a new account, and everything that the old one owned is lost.',
  fix: 'Keep the record when active becomes false, and answer GET /Users/{id} with it.',
  probe,
  axes: ['dialect'],
  steps: ['disable', 'read-disabled'],
  messages: {
    gone: 'expected the disabled user to be there with 200, got {actual}',
    other: 'expected the user with the id {expected}, got {actual}',
  },
  judge({ disable, 'read-disabled': read }, { facts }) {
    if (disable.response.status >= 300) return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    const id = objectOf(body)?.id ?? null;
    if (id === facts.id) return pass;
    return fail('other', { expected: facts.id ?? null, actual: id, at: [at.body(read, '/id')] });
  },
});

export const disableAnswer = defineCheck({
  id: 'lifecycle.disable.answer-agrees',
  title: 'The answer to the PATCH that disables a user does not show it as active',
  failure: 'The answer to the PATCH that disables a user shows it as active',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'Entra takes the user for active and sends the same update every cycle.',
  fix: 'Build the answer from what was stored, with active in it, or answer 204.',
  probe,
  axes: ['dialect'],
  steps: ['disable', 'read-disabled'],
  messages: {
    active: 'expected active to be false in the answer to the PATCH, got {actual}',
    missing: 'expected active in the answer to the PATCH, got none',
  },
  judge({ disable, 'read-disabled': read }) {
    if (!isFalse(objectOf(read.response.body)?.active))
      return skip('the user could not be disabled: see lifecycle.disable.by-patch');
    const user = objectOf(disable.response.body);
    if (disable.response.status === 204 || !user || isFalse(user.active)) return pass;
    const messageId = isUnassigned(user.active) ? 'missing' : 'active';
    return fail(messageId, { expected: false, actual: user.active ?? null, at: [at.body(disable, '/active')] });
  },
});

export const disableChecks: Check[] = [disableByPatch, disableKeepsUser, disableAnswer];
