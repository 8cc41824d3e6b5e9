import { type Answered, at, pass, skip } from '../../contract/check';
import { errorBodyFault, excerpt } from './error-body';
import { offence, some } from './exchanges';

/** Statuses that stand in front of the SCIM server as a rule (gateways, rate limits); 401 is the matter of the auth checks. */
export const ofFrontEnds = [401, 407, 413, 414, 429, 431, 502, 503, 504];

/** Calls as Entra sends them; the others are damaged on purpose, or go to paths that Entra's cycles do not use. */
export const isOrdinary = ({ intent, request }: Answered) =>
  intent !== 'malformed' &&
  request.method !== 'PUT' &&
  /\/(Users|Groups)(\/[^/]+)?$/.test(new URL(request.url).pathname);

export const messages = {
  empty: 'expected a SCIM error, got no body for {request} ({count} in all)',
  notJson: 'expected a SCIM error, got {actual} for {request} ({count} in all)',
  noUrn: 'expected schemas with the URN of SCIM errors, got {actual} for {request} ({count} in all)',
  noStatus: 'expected a SCIM error with status, got {actual} for {request} ({count} in all)',
};

const none = skip('nothing was answered with an error');

export function judgeBodies(all: Answered[]) {
  const offenders = all.filter((exchange) => errorBodyFault(exchange));
  if (!some(offenders)) return all.length > 0 ? pass : none;
  return offence(errorBodyFault(offenders[0]) ?? 'noUrn', offenders, {
    expected: 'SCIM error',
    actual: excerpt,
    at: (exchange) => at.body(exchange),
  });
}
