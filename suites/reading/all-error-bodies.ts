import { type Answered, at, pass, skip } from '../../contract/check';
import { errorBodyFault, excerpt } from './error-body';
import { offence, some } from './exchanges';

/** Statuses that usually come from gateways and rate limiters, not from the SCIM server; the auth checks judge 401. */
export const ofFrontEnds = [401, 407, 413, 414, 429, 431, 502, 503, 504];

/** Calls as Entra sends them. The others are malformed on purpose, or use methods and paths that Entra's cycles do not use. */
export const isOrdinary = ({ intent, request }: Answered) =>
  intent !== 'malformed' &&
  request.method !== 'PUT' &&
  /\/(Users|Groups)(\/[^/]+)?$/.test(new URL(request.url).pathname);

export const messages = {
  empty: 'expected a SCIM error, got no body for {request} (first of {count})',
  notJson: 'expected a SCIM error as JSON, got {actual} for {request} (first of {count})',
  noUrn: 'expected the URN of SCIM errors in schemas, got {actual} for {request} (first of {count})',
  noStatus: 'expected a SCIM error with a status, got {actual} for {request} (first of {count})',
};

const none = skip('no request of this kind was answered with an error');

export function judgeBodies(all: Answered[]) {
  const offenders = all.filter((exchange) => errorBodyFault(exchange));
  if (!some(offenders)) return all.length > 0 ? pass : none;
  return offence(errorBodyFault(offenders[0]) ?? 'noUrn', offenders, {
    expected: 'SCIM error',
    actual: excerpt,
    at: (exchange) => at.body(exchange),
  });
}
