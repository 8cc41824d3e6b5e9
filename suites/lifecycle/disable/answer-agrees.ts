import { at, fail, pass, skip } from '../../../contract/check';
import { isUnassigned, objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { isFalse } from '../../reading/attribute-values';

const probe = 'disable-and-restore';

export const disableAnswer = defineCheck({
  id: 'lifecycle.disable.answer-agrees',
  title: 'A PATCH that disables a user returns it with active false, or does not return it',
  failure: 'A PATCH that disables a user returns it without active false',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'Entra', topic: 'Disable user' },
  ],
  impact: 'Entra treats the user as active and sends the same update every cycle.',
  fix: 'Build the answer from the stored user, including active, or answer 204.',
  probe,
  axes: ['dialect'],
  steps: ['disable', 'read-disabled'],
  headlines: {
    active: 'A PATCH that disables a user returns it as active',
    missing: 'A PATCH that disables a user returns it without active',
  },
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
