import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { isFalse } from '../../reading/attribute-values';
import { createdId } from '../../reading/steps';

const probe = 'create-and-match';

export const activeByDefault = defineCheck({
  id: 'users.create.active-by-default',
  title: 'A user created without active is not shown as inactive',
  failure: 'A user created without active is shown as inactive',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact: 'New users cannot sign in if the mapping omits active.',
  fix: 'Set active to true for new users when the request omits it, and return it.',
  probe,
  steps: ['minimal'],
  messages: { inactive: 'expected active to be true, got {actual}' },
  judge({ minimal }) {
    if (createdId(minimal) === undefined)
      return skip('no user could be created without active: see users.create.minimal');
    // The client did not send active, so the answer shows the provider's own default.
    const { active = null } = objectOf(minimal.response.body) ?? {};
    if (!isFalse(active)) return pass;
    return fail('inactive', { expected: true, actual: active, at: [at.body(minimal, '/active')] });
  },
});
