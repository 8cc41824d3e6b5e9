import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isSuccess } from '../../scim/exchanges';
import { sameJson } from '../../scim/json';
import { answered } from './exchanges';
import { inOrder } from './in-order';
import { identified, targetOf } from './representations';
import { createdId } from './steps';

/** A read-back that was stale at first and current in the end. */
export interface Delay {
  first: Answered;
  ms: number;
}

/** RFC 7644 does not say how soon a write is visible. Entra's calls follow each other at once, so Entra needs it at once. */
export const common = {
  rfc: null,
  entra: 'degrades',
  survey: 'everything',
  messages: {
    late: 'expected {request} to show a write at once, got it after {actual} ms (longest delay of {count})',
  },
} as const;

export function judgeDelays(exchanges: RecordedExchange[], areQueries: boolean): Judgement {
  const delays = delaysIn(exchanges.filter((exchange) => (targetOf(exchange)?.id === null) === areQueries));
  const longest = delays.reduce<Delay | undefined>(
    (most, delay) => (most && most.ms >= delay.ms ? most : delay),
    undefined,
  );
  if (longest) {
    const { method, url } = longest.first.request;
    return fail('late', {
      expected: 'at once',
      actual: longest.ms,
      at: [longest, ...delays.filter((delay) => delay !== longest)].slice(0, 20).map(({ first }) => at.body(first)),
      data: { request: `${method} ${new URL(url).pathname}`, count: String(delays.length) },
    });
  }
  // A group may have the id of a user.
  const created = new Set(
    answered(exchanges)
      .filter(({ request }) => request.method === 'POST')
      .map((exchange) => `${targetOf(exchange)?.type} ${createdId(exchange)}`),
  );
  const isShown = identified(exchanges).some(
    ({ exchange, type, resource, isInList }) =>
      exchange.request.method === 'GET' && isInList === areQueries && created.has(`${type} ${resource.id}`),
  );
  return isShown
    ? pass
    : skip(
        areQueries
          ? 'no query showed a user or group that this run created'
          : 'no read by id showed a user or group that this run created',
      );
}

/**
 * A stale read-back is repeated until it is current or the time is up, and each answer is recorded under its step. Nothing
 * is written meanwhile, so an answer that changes came late. If it never changes, other checks report the missing write.
 */
export function delaysIn(exchanges: RecordedExchange[]): Delay[] {
  const attempts = new Map<string, Answered[]>();
  for (const exchange of answered(exchanges).filter(({ part, superseded }) => part === undefined && !superseded)) {
    const key = `${exchange.probe}/${exchange.again ?? 0}/${exchange.step}`;
    attempts.set(key, [...(attempts.get(key) ?? []), exchange]);
  }
  return [...attempts.values()].flatMap((all) => {
    const [first, last] = [all[0], all.at(-1)];
    const current = last && all.find((each) => isSameAnswer(each, last));
    if (!first || !current || current === first) return [];
    return [{ first, ms: Date.parse(current.startedAt) - Date.parse(first.startedAt) }];
  });
}

/** Equal, ignoring `meta`, the order of values and the text of an error. */
export const isSameAnswer = (left: Answered, right: Answered) =>
  left.response.status === right.response.status &&
  (!isSuccess(left) || sameJson(inOrder(left.response.body), inOrder(right.response.body)));
