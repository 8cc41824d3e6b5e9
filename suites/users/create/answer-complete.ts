import { at, fail, pass } from '../../../contract/check';
import { isUnassigned, objectOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { userUnread } from '../../reading/answers';

const probe = 'create-and-match';

export const answerComplete = defineCheck({
  id: 'users.create.answer-complete',
  title: 'The answer to a create call shows every attribute that a read shows',
  failure: 'The answer to a create call omits attributes that a read shows',
  rfc: 'SHOULD',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'Entra', topic: 'Create user' },
  ],
  impact: 'Entra treats the missing values as not stored and sends them again.',
  fix: 'Return the same representation from POST as from GET.',
  probe,
  steps: ['create', 'read'],
  messages: { missing: 'expected {name} in the answer to the create call, as in the read, got none' },
  judge({ create, read }, { facts }) {
    const unread = userUnread(read, facts);
    if (unread) return unread;
    const [told, stored] = [objectOf(create.response.body) ?? {}, objectOf(read.response.body) ?? {}];
    const name = Object.keys(stored).find((each) => !isUnassigned(stored[each]) && isUnassigned(told[each]));
    if (name === undefined) return pass;
    return fail('missing', { expected: stored[name] ?? null, actual: null, at: [at.body(create)], data: { name } });
  },
});
