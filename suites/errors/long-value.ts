import { at, type Check, fail, pass, skip } from '../../contract/check';
import { findAttribute } from '../../scim/attribute-path';
import { isServerFault } from '../../scim/exchanges';
import { objectOf, stringOf } from '../../scim/json';
import { defineSurvey } from '../define';
import { withoutPlain } from '../reading/plain-values';
import { stepOf } from '../reading/steps';

const textPaths = ['displayName', 'title', 'name.familyName', 'name.formatted', 'name.givenName', 'userName'];

/** The user is read only when it was created, so this judges the steps that there are. */
const longValueKept = defineSurvey({
  id: 'errors.long-value.kept-or-refused',
  title: 'A value of 1,000 characters is stored unchanged or refused',
  failure: 'A value of 1,000 characters is changed or causes a server error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7644', section: '3.3' },
    { source: 'RFC 7644', section: '3.12' },
    { source: 'Entra', topic: 'Values are stored as they were sent' },
  ],
  impact: 'Entra repeats the request indefinitely, or sees that the value differs and updates it every cycle.',
  fix: 'Check lengths before the database does. Store the whole value, or answer 400 with scimType invalidValue and a detail that names the attribute.',
  survey: ['long-value', 'create-and-match'],
  headlines: {
    cut: 'A value of 1,000 characters is shortened',
  },
  messages: {
    fault: 'expected the value to be stored or refused with 400, got {actual}',
    cut: 'expected {path} to be unchanged with {expected} characters, got another value with {actual}',
  },
  judge(exchanges) {
    const own = exchanges.filter(({ probe }) => probe !== 'create-and-match');
    const [create, read] = [stepOf(own, 'long-text'), stepOf(own, 'read')];
    if (!create) return skip('the request was not answered: see connection.requests.answered');
    const { status } = create.response;
    if (isServerFault(status))
      return fail('fault', { expected: '201 or 400', actual: status, at: [at.status(create)], cause: 'server-error' });
    if ([400, 413, 422].includes(status)) return pass;
    if (status >= 300) return skip(`the create call was answered with ${status}`);
    if (read?.response.status !== 200 || !objectOf(read.response.body))
      return skip('the user could not be read: see users.read.by-id');
    const sentAt = (path: string) => stringOf(findAttribute(create.request.body, path).value);
    const path = textPaths.find((each) => sentAt(each)?.length === 1000) ?? 'userName';
    const { value, pointer } = findAttribute(read.response.body, path);
    if (value === sentAt(path)) return pass;
    const computed = withoutPlain(exchanges, path);
    if (computed) return computed;
    return fail('cut', {
      expected: 1000,
      actual: stringOf(value)?.length ?? 0,
      at: [at.body(read, pointer)],
      data: { path },
    });
  },
});

export const longValue: Check[] = [longValueKept];
