import { at, type Check, defineCheck, defineSurvey, fail, pass, skip } from '../../../engine/contract/check';
import { isUnassigned, objectOf, sameJson } from '../../../engine/scim/json';
import { createdId, stepOf } from '../../shared/steps';
import { isFalse, sameText } from '../../shared/values';

export const otherUntouched = defineCheck({
  id: 'lifecycle.others.untouched',
  title: 'Disabling, restoring and deleting a user leaves the other users as they are',
  failure: 'Disabling, restoring or deleting a user changes another one',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.5.2' },
    { source: 'RFC 7644', section: '3.6' },
  ],
  impact: 'When one person leaves, another loses the account or its data.',
  fix: 'Restrict every update and deletion to the id in the path.',
  probe: 'lifecycle.leave',
  steps: ['create-other', 'read-other'],
  messages: {
    gone: 'expected the other user to be there with 200, got {actual}',
    changed: 'expected {name} of the other user to be {expected} as before, got {actual}',
  },
  judge({ 'create-other': before, 'read-other': read }) {
    const { status, body } = read.response;
    if (status !== 200) return fail('gone', { expected: 200, actual: status, at: [at.status(read)] });
    // That the two differ from the beginning is the matter of users.create.echo-equals-read, so only plain values count.
    for (const name of ['id', 'userName', 'displayName', 'active', 'externalId']) {
      const [expected, actual] = [objectOf(before.response.body)?.[name], objectOf(body)?.[name]];
      if (isUnassigned(expected) || sameJson(expected, actual) || sameText(expected, actual)) continue;
      return fail('changed', {
        expected: expected ?? null,
        actual: actual ?? null,
        at: [at.body(read, `/${name}`)],
        data: { name },
      });
    }
    return pass;
  },
});

export const putWithoutActive = defineSurvey({
  id: 'lifecycle.put.without-active',
  title: 'A PUT without active does not disable the user',
  failure: 'A PUT without active disables the user',
  rfc: null,
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.5.1' }],
  impact: 'Entra sends no PUT; another client that leaves active out locks out everybody whom it touches.',
  fix: 'Keep active, or let it default to true, when the body of PUT does not name it.',
  survey: ['lifecycle.leave'],
  operations: ['delete'],
  messages: { disabled: 'expected active to be true after the PUT, got {actual}' },
  judge(exchanges) {
    const put = stepOf(exchanges, 'put');
    const user = objectOf(put?.response.body);
    const before = objectOf(stepOf(exchanges, 'recreate')?.response.body);
    if (!put || createdId(put) === undefined || user?.id !== before?.id || isFalse(before?.active))
      return skip('the provider does not offer PUT, or answers it without the user');
    if (!isFalse(user?.active)) return pass;
    return fail('disabled', { expected: true, actual: user?.active ?? null, at: [at.body(put, '/active')] });
  },
});

export const othersChecks: Check[] = [otherUntouched, putWithoutActive];
