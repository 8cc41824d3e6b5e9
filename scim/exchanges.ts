import type { RecordedExchange } from '../contract/results';
import { objectOf, stringOf } from './json';

/** Whether an exchange is the step itself: no earlier try of a read, no smaller request after a refused one. */
export const isFinal = ({ attempt, part }: RecordedExchange) => attempt === undefined && part === undefined;

/** Whether a call was sent: a session that plays some steps only answers the others by itself. */
export const isPlayed = ({ error }: RecordedExchange) => error?.kind !== 'not-played';

/** What a step came to; undefined when it was not played. */
export const finalOf = (exchanges: readonly RecordedExchange[], step: string): RecordedExchange | undefined =>
  exchanges.find((exchange) => exchange.step === step && isFinal(exchange));

/** Whether a call was answered with success. */
export const isSuccess = ({ response }: Pick<RecordedExchange, 'response'>) =>
  response !== null && response.status >= 200 && response.status < 300;

/** The provider's own words in a refusal: the `detail` of a SCIM error (RFC 7644 §3.12), or what other APIs call it. */
export function detailOf(exchange: RecordedExchange | undefined): string | null {
  const { response } = exchange ?? { response: null };
  if (response === null || response.status < 400) return null;
  const body = objectOf(response.body);
  return stringOf(body?.detail) ?? stringOf(body?.message) ?? stringOf(body?.error) ?? null;
}

/** Whether a status says that a PATCH was applied: 200 or 204 (RFC 7644 §3.5.2). */
export const isApplied = (status: number | null | undefined) => status === 200 || status === 204;
