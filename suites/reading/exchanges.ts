import type { NamedCause } from '../../contract/causes';
import type { Answered, Judgement } from '../../contract/check';
import type { Json, Pointer, RecordedExchange } from '../../contract/results';
import { arrayOf, objectOf } from '../../scim/json';
import { type Fault, failOnce } from './faults';

export function answered(exchanges: readonly RecordedExchange[]): Answered[] {
  return exchanges.filter((exchange): exchange is Answered => exchange.response !== null);
}

/** The media type of an answer, lower case and without parameters; empty when there is none. */
export const mediaType = ({ response }: Answered) =>
  (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Leaves out calls with missing or wrong credentials: only the auth checks judge their answers. */
export const withCredentials = ({ credentials }: RecordedExchange) => credentials === undefined;

/**
 * Whether the server speaks SCIM at all: a read was answered with a message or resource that names its schemas.
 * Surveys that look for the absence of something prove nothing about a server that never says anything.
 */
export function hasSpoken(exchanges: RecordedExchange[]): boolean {
  return answered(exchanges).some(
    (exchange) =>
      exchange.request.method === 'GET' &&
      exchange.response.status === 200 &&
      arrayOf(objectOf(exchange.response.body)?.schemas).some((urn) => String(urn).toLowerCase().startsWith('urn:')),
  );
}

export const silent = 'no answer of the provider contained a SCIM message or resource to judge';

/** A survey fails once: it shows the first offender and marks the others. */
export function offence(
  messageId: string,
  offenders: [Answered, ...Answered[]],
  details: { expected: Json; actual(offender: Answered): Json; at(offender: Answered): Pointer; cause?: NamedCause },
): Judgement {
  const { expected, actual, at, cause } = details;
  const fault = (offender: Answered): Fault => ({
    messageId,
    expected,
    actual: actual(offender),
    at: at(offender),
    data: { request: describe(offender) },
    ...(cause === undefined ? {} : { cause }),
  });
  // What shows with the run's own token can be played again.
  const own = offenders.filter(withCredentials);
  const [first = offenders[0], ...others] = [...own, ...offenders.filter((each) => !withCredentials(each))];
  return failOnce([fault(first), ...others.map(fault)]);
}

/** Narrows a list for `offence`. */
export const some = <T>(items: T[]): items is [T, ...T[]] => items.length > 0;

const describe = ({ request }: RecordedExchange) => `${request.method} ${new URL(request.url).pathname}`;
