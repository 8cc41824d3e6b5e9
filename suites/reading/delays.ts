import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { sameJson } from '../../scim/json';
import { answered, isSuccess } from './exchanges';
import { inOrder } from './in-order';
import { identified, targetOf } from './representations';
import { createdId } from './steps';

/** A read-back that was current in the end and stale before. */
export interface Delay {
  first: Answered;
  ms: number;
}

/** What the RFC leaves open, and what Entra's calls, which follow each other at once, do not (RFC 7644 has no word on it). */
export const common = {
  rfc: null,
  entra: 'degrades',
  survey: 'everything',
  messages: {
    late: 'expected {request} to show at once what was written, got it after {actual} ms, the longest of {count} delays',
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
  return isShown ? pass : skip('no such read showed a user or group that this run had created');
}

/**
 * A stale read-back was repeated until it was current or the time was over, and each answer has its step. Nothing was
 * written meanwhile, so it came late if the answer changed; if it did not, the write never showed: a failure of others.
 */
export function delaysIn(exchanges: RecordedExchange[]): Delay[] {
  const attempts = new Map<string, Answered[]>();
  for (const exchange of answered(exchanges).filter(({ part }) => part === undefined)) {
    const key = `${exchange.probe}/${exchange.step}`;
    attempts.set(key, [...(attempts.get(key) ?? []), exchange]);
  }
  return [...attempts.values()].flatMap((all) => {
    const [first, last] = [all[0], all.at(-1)];
    const current = last && all.find((each) => isSameAnswer(each, last));
    if (!first || !current || current === first) return [];
    return [{ first, ms: Date.parse(current.startedAt) - Date.parse(first.startedAt) }];
  });
}

/** Alike but for `meta`, the order of values, and the words of an error. */
export const isSameAnswer = (left: Answered, right: Answered) =>
  left.response.status === right.response.status &&
  (!isSuccess(left) || sameJson(inOrder(left.response.body), inOrder(right.response.body)));
