import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';
import { isSuccess } from '../reading/exchanges';

const probe = 'bad-bodies';

const messages = {
  accepted: 'expected 400, got {actual}: the request was accepted',
  fault: 'expected 400, got {actual}: a server error',
  other: 'expected 400, got {actual}',
};

/** These refuse POST as such, not this body. */
const isNotAboutBody = ({ response }: Answered) => [401, 403, 404, 405].includes(response.status);

const refusedAsSuch = skip(
  'its status is one for POST as such, not for this body: see users.create.accepted and errors.body.status',
);

/** Any refusal of the body will do; that 400 would be right is a check of its own. */
function refused(exchange: Answered): Judgement {
  const { status } = exchange.response;
  if (isNotAboutBody(exchange)) return refusedAsSuch;
  if (status >= 400 && status < 500) return pass;
  const details = { expected: 400, actual: status, at: [at.status(exchange)] };
  if (status >= 500) return fail('fault', { ...details, cause: 'server-error' });
  return fail(isSuccess(exchange) ? 'accepted' : 'other', details);
}

const common = {
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'A damaged request is taken for an outage and repeated, or leaves a user behind that nobody can match.',
  probe,
  messages,
} as const;

const brokenJson = defineCheck({
  ...common,
  id: 'errors.body.broken-json',
  refs: [...common.refs, { source: 'RFC 8259', section: '2' }],
  title: 'A body that is broken JSON is refused',
  failure: 'A body that is broken JSON is not refused as the fault of the client',
  fix: 'Catch the error of the JSON parser and answer 400 with scimType invalidSyntax.',
  steps: ['broken-json'],
  judge: ({ 'broken-json': exchange }) => refused(exchange),
});

const emptyBody = defineCheck({
  ...common,
  id: 'errors.body.empty',
  refs: [...common.refs, { source: 'RFC 7644', section: '3.3' }],
  title: 'A POST without a body is refused',
  failure: 'A POST without a body is not refused as the fault of the client',
  fix: 'Check that there is a body before its members are read, and answer 400 with scimType invalidSyntax.',
  steps: ['empty'],
  judge: ({ empty }) => refused(empty),
});

const nullBody = defineCheck({
  ...common,
  id: 'errors.body.null',
  refs: [...common.refs, { source: 'RFC 7644', section: '3.1' }],
  title: 'A body that is null is refused',
  failure: 'A body that is null is not refused as the fault of the client',
  fix: 'Check that the body is a JSON object before its members are read, and answer 400 with scimType invalidSyntax.',
  steps: ['null'],
  judge: ({ null: exchange }) => refused(exchange),
});

const wrongType = defineCheck({
  ...common,
  id: 'errors.body.wrong-type',
  rfc: 'SHOULD',
  refs: [...common.refs, { source: 'RFC 7643', section: '2.4' }],
  title: 'A text in the place of an array is refused',
  failure: 'A text in the place of an array is not refused as the fault of the client',
  fix: 'Validate the types of the members against the schema and answer 400 with scimType invalidValue.',
  steps: ['wrong-type'],
  judge: ({ 'wrong-type': exchange }) => refused(exchange),
});

const noUserName = defineCheck({
  ...common,
  id: 'errors.body.no-user-name',
  refs: [...common.refs, { source: 'RFC 7643', section: '4.1.1' }],
  title: 'A user without userName is refused',
  failure: 'A user without userName is not refused as the fault of the client',
  fix: 'Check the required attributes before anything is stored and answer 400 with scimType invalidValue.',
  steps: ['no-user-name'],
  judge({ 'no-user-name': exchange }) {
    const made = objectOf(exchange.response.body)?.userName;
    // A provider that makes a userName of its own has at least no user without one; errors.body.status says the rest.
    return isSuccess(exchange) && !isUnassigned(made) ? pass : refused(exchange);
  },
});

const alike = ['broken-json', 'empty', 'null', 'wrong-type', 'no-user-name'] as const;

const status400 = defineCheck({
  ...common,
  id: 'errors.body.status',
  rfc: 'SHOULD',
  entra: 'none',
  title: 'Bodies that cannot be right are refused with 400',
  failure: 'A body that cannot be right is not refused with 400',
  impact: 'The log of the customer names the wrong kind of fault.',
  fix: 'Use 400 for bodies that cannot be parsed or break the schema, with scimType invalidSyntax or invalidValue.',
  steps: alike,
  messages: {
    other: 'expected 400, got {actual}',
    madeUp: 'expected 400 for a user without userName, got {actual}: the provider made one up',
  },
  judge(steps) {
    if (alike.every((name) => isNotAboutBody(steps[name])))
      return skip('POST is refused as such: see users.create.accepted');
    const odd = alike.map((name) => steps[name]).find(({ response }) => response.status > 400 && response.status < 500);
    if (odd) return fail('other', { expected: 400, actual: odd.response.status, at: [at.status(odd)] });
    const bare = steps['no-user-name'];
    if (isSuccess(bare)) return fail('madeUp', { expected: 400, actual: bare.response.status, at: [at.status(bare)] });
    const isRefused = alike.some((name) => steps[name].response.status === 400);
    return isRefused ? pass : skip('none of these bodies is refused: see errors.body.broken-json');
  },
});

const xmlBody = defineCheck({
  id: 'errors.body.xml',
  title: 'A body that is labelled as XML is refused with 415 or 400',
  failure: 'A body that is labelled as XML is not refused with 415 or 400',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 9110', section: '15.5.16' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact: 'Nothing with Entra; a client that sends another format is not told so.',
  fix: 'Answer 415 to media types other than application/scim+json and application/json.',
  probe: 'bad-bodies',
  steps: ['xml'],
  messages: { status: 'expected 415 or 400, got {actual}' },
  judge({ xml }) {
    const { status } = xml.response;
    if (status === 415 || status === 400) return pass;
    return fail('status', { expected: '415 or 400', actual: status, at: [at.status(xml)] });
  },
});

export const body: Check[] = [brokenJson, emptyBody, nullBody, wrongType, noUserName, status400, xmlBody];
