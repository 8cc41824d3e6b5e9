import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isSuccess } from '../../scim/exchanges';
import { objectOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { isFalse } from '../reading/attribute-values';
import { createdId, stepOf } from '../reading/steps';

const putWithoutActive = defineSurvey({
  id: 'lifecycle.put.without-active',
  title: 'A PUT without active does not disable the user',
  failure: 'A PUT without active disables the user',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.1' }],
  impact: 'Entra sends no PUT; another client that omits active locks out every user that it updates.',
  fix: 'When the body of a PUT does not contain active, keep its value or let it default to true.',
  survey: ['leave'],
  operations: ['delete'],
  messages: { disabled: 'expected active to be true after the PUT, got {actual}' },
  judge(exchanges) {
    const put = stepOf(exchanges, 'put');
    const user = objectOf(put?.response.body);
    const before = objectOf(stepOf(exchanges, 'recreate')?.response.body);
    if (!put) return skip('no PUT was answered');
    const { status } = put.response;
    if (!isSuccess(put)) return skip(`the provider answers PUT with ${status}`);
    if (createdId(put) === undefined || user?.id !== before?.id)
      return skip('the answer to the PUT does not show the user');
    if (isFalse(before?.active))
      return skip('the user was not active before the PUT: see users.create.active-by-default');
    if (!isFalse(user?.active)) return pass;
    return fail('disabled', { expected: true, actual: user?.active ?? null, at: [at.body(put, '/active')] });
  },
});

export const put: Check[] = [putWithoutActive];
