import { type Answered, at, type Check, defineSurvey, pass, skip } from '../../../engine/contract/check';
import type { RecordedExchange } from '../../../engine/contract/results';
import { stringOf } from '../../../engine/scim/json';
import { errorAnswers, errorBodyFault, errorMessage, excerpt, noScimErrors, scimErrors } from '../../shared/error-body';
import { answered, isSuccess, offence, some } from '../../shared/exchanges';

/** Statuses that stand in front of the SCIM server as a rule (gateways, rate limits); 401 is the matter of the auth checks. */
const ofFrontEnds = [401, 407, 413, 414, 429, 431, 502, 503, 504];

const errors = (exchanges: RecordedExchange[]) =>
  errorAnswers(exchanges).filter(({ response }) => !ofFrontEnds.includes(response.status));

/** Calls as Entra sends them; the others are damaged on purpose, or go to paths that Entra's cycles do not use. */
const isOrdinary = ({ probe, request }: Answered) =>
  !probe.startsWith('errors.bad-bodies') &&
  request.method !== 'PUT' &&
  /\/(Users|Groups)(\/[^/]+)?$/.test(new URL(request.url).pathname);

const none = skip('nothing was answered with an error');

const messages = {
  empty: 'expected a SCIM error, got no body for {request} ({count} in all)',
  notJson: 'expected a SCIM error, got {actual} for {request} ({count} in all)',
  noUrn: 'expected schemas with the URN of SCIM errors, got {actual} for {request} ({count} in all)',
  noStatus: 'expected a SCIM error with status, got {actual} for {request} ({count} in all)',
};

function judgeBodies(all: Answered[]) {
  const offenders = all.filter((exchange) => errorBodyFault(exchange));
  if (!some(offenders)) return all.length > 0 ? pass : none;
  return offence(errorBodyFault(offenders[0]) ?? 'noUrn', offenders, {
    expected: 'SCIM error',
    actual: excerpt,
    at: (exchange) => at.body(exchange),
  });
}

export const errorBodies = defineSurvey({
  id: 'errors.answer.scim-error',
  title: 'Every refusal of a call that Entra makes carries a SCIM error',
  failure: 'A refusal of a call that Entra makes carries no SCIM error',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact:
    'The provisioning log shows an unparsable response in place of the reason, so support cannot tell what is wrong.',
  fix: 'Turn every exception into the SCIM Error message: schemas as an array with its URN, status as a string, and a detail.',
  survey: 'everything',
  messages,
  judge: (exchanges) => judgeBodies(errors(exchanges).filter(isOrdinary)),
});

export const oddErrorBodies = defineSurvey({
  id: 'errors.answer.scim-error-everywhere',
  title: 'Damaged requests and unknown paths are answered with a SCIM error too',
  failure: 'A damaged request or unknown path is answered without a SCIM error',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Nothing in a cycle; the reason is lost when something between Entra and the provider damages a request.',
  fix: 'Replace the default error pages of the framework: unknown routes, wrong methods, parser errors and media types need the SCIM Error message as well.',
  survey: 'everything',
  messages,
  judge: (exchanges) => judgeBodies(errors(exchanges).filter((exchange) => !isOrdinary(exchange))),
});

export const statusIsString = defineSurvey({
  id: 'errors.answer.status-is-string',
  title: 'The status in SCIM errors is a string',
  failure: 'The status in a SCIM error is not a string',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'Nothing with Entra; strict readers drop the error with its detail.',
  fix: 'Write status as a JSON string: "404", not 404.',
  survey: 'everything',
  messages: { type: 'expected a string, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    // An error without status is the matter of errors.answer.scim-error.
    const all = scimErrors(exchanges).filter((each) => (errorMessage(each)?.status ?? null) !== null);
    const offenders = all.filter((each) => stringOf(errorMessage(each)?.status) === undefined);
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('type', offenders, {
      expected: 'string',
      actual: (each) => errorMessage(each)?.status ?? null,
      at: (each) => at.body(each, '/status'),
    });
  },
});

export const statusMatches = defineSurvey({
  id: 'errors.answer.status-matches',
  title: 'The status in SCIM errors is that of the HTTP answer',
  failure: 'The status in a SCIM error is not that of the HTTP answer',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '3.12' }],
  impact: 'The provisioning log shows another fault than Entra reacts to.',
  fix: 'Set the HTTP status and the status of the body from one value.',
  survey: 'everything',
  messages: { differs: 'expected {expected}, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const all = scimErrors(exchanges).filter((each) => errorMessage(each)?.status != null);
    const offenders = all.filter((each) => String(errorMessage(each)?.status) !== String(each.response.status));
    if (!some(offenders)) return all.length > 0 ? pass : noScimErrors;
    return offence('differs', offenders, {
      expected: String(offenders[0].response.status),
      actual: (each) => errorMessage(each)?.status ?? null,
      at: (each) => at.body(each, '/status'),
    });
  },
});

export const successHasNoError = defineSurvey({
  id: 'errors.answer.no-error-as-success',
  title: 'No SCIM error is sent with a status of success',
  failure: 'A SCIM error is sent with a status of success',
  rfc: 'MUST',
  entra: 'blocks',
  refs: [
    { source: 'RFC 7644', section: '3.12' },
    { source: 'RFC 7644', section: '3.1' },
  ],
  impact: 'Entra logs success for a call that failed and does not try again.',
  fix: 'Set the HTTP status of the answer to the status of the error.',
  survey: 'everything',
  messages: { success: 'expected the status of an error, got {actual} for {request} ({count} in all)' },
  judge(exchanges) {
    const successes = answered(exchanges).filter(isSuccess);
    const offenders = successes.filter((each) => errorMessage(each));
    if (some(offenders))
      return offence('success', offenders, {
        expected: '4xx or 5xx',
        actual: ({ response }) => response.status,
        at: at.status,
      });
    return scimErrors(exchanges).length > 0 ? pass : noScimErrors;
  },
});

export const errorBodyChecks: Check[] = [errorBodies, oddErrorBodies, statusIsString, statusMatches, successHasNoError];
