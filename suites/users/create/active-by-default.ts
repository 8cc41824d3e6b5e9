import { at, fail, pass, skip } from '../../../contract/check';
import { objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { isFalse } from '../../reading/attribute-values';
import { createdId } from '../../reading/steps';

const probe = 'create-and-match';

export const activeByDefault = defineCheck({
  id: 'users.create.active-by-default',
  title: 'A user that is created without active is active',
  failure: 'A user that is created without active is inactive',
  rfc: null,
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '4.1.1' },
    { source: 'RFC 7644', section: '3.3' },
  ],
  impact: 'Where the mapping leaves active out, new users cannot sign in.',
  fix: 'Let active default to true for new users, and show it.',
  probe,
  steps: ['minimal'],
  messages: { inactive: 'expected active to be true, got {actual}' },
  judge({ minimal }) {
    if (createdId(minimal) === undefined)
      return skip('no user could be created without active: see users.create.minimal');
    // The client did not send it, so that what the answer shows is the provider's own default.
    const { active = null } = objectOf(minimal.response.body) ?? {};
    if (!isFalse(active)) return pass;
    return fail('inactive', { expected: true, actual: active, at: [at.body(minimal, '/active')] });
  },
});
