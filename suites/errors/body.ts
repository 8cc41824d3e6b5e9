import { type Answered, at, type Check, fail, type Judgement, pass, skip } from '../../contract/check';
import { isServerFault, isSuccess } from '../../scim/exchanges';
import { isUnassigned, objectOf } from '../../scim/json';
import { defineCheck } from '../define';

const probe = 'bad-bodies';

const messages = {
  accepted: 'expected 400, got {actual}: the request was accepted',
  fault: 'expected 400, got {actual}: a server error',
  other: 'expected 400, got {actual}: neither accepted nor refused',
};

/** These refuse POST itself, not this body. */
const isNotAboutBody = ({ response }: Answered) => [401, 403, 404, 405].includes(response.status);

const refusedAsSuch = skip(
  'its status refuses POST itself, not this body: see users.create.accepted and errors.body.status',
);

/** Any 4xx refuses the body; errors.body.status judges whether it should be 400. */
function refused(exchange: Answered): Judgement {
  const { status } = exchange.response;
  if (isNotAboutBody(exchange)) return refusedAsSuch;
  if (status >= 400 && status < 500) return pass;
  const details = { expected: 400, actual: status, at: [at.status(exchange)] };
  if (isServerFault(status)) return fail('fault', { ...details, cause: 'server-error' });
  return fail(isSuccess(exchange) ? 'accepted' : 'other', details);
}

const common = {
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact:
    'Entra mistakes a malformed request for an outage and repeats it, or a user is created that Entra cannot match.',
  probe,
  messages,
} as const;

const brokenJson = defineCheck({
  ...common,
  id: 'errors.body.broken-json',
  refs: [...common.refs, { source: 'RFC 8259', section: '2' }],
  title: 'A POST with malformed JSON is refused with 4xx',
  failure: 'A POST with malformed JSON is not refused with 4xx',
  fix: 'Catch the error of the JSON parser. Answer 400 with scimType invalidSyntax.',
  steps: ['broken-json'],
  headlines: {
    accepted: 'A POST with malformed JSON is answered with success',
  },
  judge: ({ 'broken-json': exchange }) => refused(exchange),
});

const emptyBody = defineCheck({
  ...common,
  id: 'errors.body.empty',
  refs: [...common.refs, { source: 'RFC 7644', section: '3.3' }],
  title: 'A POST without a body is refused with 4xx',
  failure: 'A POST without a body is not refused with 4xx',
  fix: 'Check that there is a body before you read its members. Answer 400 with scimType invalidSyntax when there is none.',
  steps: ['empty'],
  headlines: {
    accepted: 'A POST without a body is answered with success',
  },
  judge: ({ empty }) => refused(empty),
});

const nullBody = defineCheck({
  ...common,
  id: 'errors.body.null',
  refs: [...common.refs, { source: 'RFC 7644', section: '3.1' }],
  title: 'A POST with the body null is refused with 4xx',
  failure: 'A POST with the body null is not refused with 4xx',
  fix: 'Check that the body is a JSON object before you read its members. Answer 400 with scimType invalidSyntax when it is not.',
  steps: ['null'],
  headlines: {
    accepted: 'A POST with the body null is answered with success',
  },
  judge: ({ null: exchange }) => refused(exchange),
});

const wrongType = defineCheck({
  ...common,
  id: 'errors.body.wrong-type',
  rfc: 'SHOULD',
  refs: [...common.refs, { source: 'RFC 7643', section: '2.4' }],
  title: 'A user whose emails is a string instead of an array is refused with 4xx',
  failure: 'A user whose emails is a string instead of an array is not refused with 4xx',
  fix: 'Validate the types of all members against the schema. Answer 400 with scimType invalidValue when one is wrong.',
  steps: ['wrong-type'],
  headlines: {
    accepted: 'A user whose emails is a string is accepted',
  },
  judge: ({ 'wrong-type': exchange }) => refused(exchange),
});

const noUserName = defineCheck({
  ...common,
  id: 'errors.body.no-user-name',
  refs: [...common.refs, { source: 'RFC 7643', section: '4.1.1' }],
  title: 'A user without userName is refused with 4xx or gets a userName',
  failure: 'A user without userName is neither refused with 4xx nor given a userName',
  fix: 'Check the required attributes before you store anything. Answer 400 with scimType invalidValue when one is missing.',
  steps: ['no-user-name'],
  headlines: {
    accepted: 'A user without userName is accepted',
  },
  judge({ 'no-user-name': exchange }) {
    const made = objectOf(exchange.response.body)?.userName;
    // A provider that generates a userName has no user without one; errors.body.status judges the rest.
    return isSuccess(exchange) && !isUnassigned(made) ? pass : refused(exchange);
  },
});

const alike = ['broken-json', 'empty', 'null', 'wrong-type', 'no-user-name'] as const;

const status400 = defineCheck({
  ...common,
  id: 'errors.body.status',
  rfc: 'SHOULD',
  entra: 'none',
  title: 'Malformed and invalid bodies are refused with 400',
  failure: 'A malformed or invalid body is not refused with 400',
  impact:
    'No effect on Entra, which does not send such bodies; the logs of other clients name the wrong kind of error.',
  fix: 'Answer 400 to bodies that cannot be parsed or break the schema, with scimType invalidSyntax or invalidValue.',
  steps: alike,
  headlines: {
    madeUp: "A user without userName is created with a userName of the provider's own",
  },
  messages: {
    other: 'expected 400, got {actual}: refused with another status',
    madeUp: 'expected 400 for a user without userName, got {actual}: the provider generated a userName',
  },
  judge(steps) {
    if (alike.every((name) => isNotAboutBody(steps[name])))
      return skip('POST itself is refused: see users.create.accepted');
    const odd = alike
      .map((name) => steps[name])
      .find(({ response }) => response.status > 400 && response.status < 500 && response.status !== 409);
    if (odd) return fail('other', { expected: 400, actual: odd.response.status, at: [at.status(odd)] });
    const bare = steps['no-user-name'];
    if (isSuccess(bare)) return fail('madeUp', { expected: 400, actual: bare.response.status, at: [at.status(bare)] });
    const isRefused = alike.some((name) => steps[name].response.status === 400);
    return isRefused ? pass : skip('none of these bodies is refused with 400: see errors.body.broken-json');
  },
});

const xmlBody = defineCheck({
  id: 'errors.body.xml',
  title: 'A POST labelled as XML is refused with 415 or 400',
  failure: 'A POST labelled as XML is not refused with 415 or 400',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 9110', section: '15.5.16' },
    { source: 'RFC 7644', section: '3.8' },
  ],
  impact: 'No effect on Entra, which sends JSON; a client that sends another format does not learn why it fails.',
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

const noConflict = defineCheck({
  ...common,
  id: 'errors.body.no-conflict',
  title: 'A malformed or incomplete body is not refused with 409',
  failure: 'A malformed or incomplete body is refused with 409, as if the user existed already',
  refs: [...common.refs, { source: 'Entra', topic: 'Create user' }],
  impact:
    'Entra reads 409 as a user who exists already: it looks for that user again, and never tells what is missing.',
  fix: 'Answer 409 only where a value that has to be unique is taken. Answer 400 with scimType invalidValue where one is missing or wrong.',
  steps: alike,
  messages: { conflict: 'expected 400, got {actual}' },
  judge(steps) {
    const answers = alike.map((name) => steps[name]);
    const conflict = answers.find(({ response }) => response.status === 409);
    if (conflict) return fail('conflict', { expected: 400, actual: 409, at: [at.status(conflict)] });
    const isRefused = answers.some(({ response }) => response.status >= 400 && response.status < 500);
    return isRefused ? pass : skip('none of these bodies is refused with 4xx: see errors.body.broken-json');
  },
});

export const body: Check[] = [brokenJson, emptyBody, nullBody, wrongType, noUserName, status400, xmlBody, noConflict];
