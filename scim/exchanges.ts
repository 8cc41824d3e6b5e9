import type { RecordedExchange } from '../contract/results';
import { objectOf, stringOf } from './json';

/** Whether an exchange is the step itself: no earlier try of a read or a create call, no smaller request after a refused one. */
export const isFinal = ({ attempt, part, superseded }: RecordedExchange) =>
  attempt === undefined && part === undefined && superseded === undefined;

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

/**
 * The provider's words without what differs from call to call: ids, numbers, values in quotation marks, and the attributes
 * that the request names. Two refusals in the same words have one reason.
 * @param attributes attribute paths
 */
export function withoutValues(detail: string | null, attributes: readonly string[]): string {
  const names = attributes
    .flatMap((path) => [
      path,
      ...path.split(/[.:]/).slice(-1),
      ...(/^(?:urn:.*:)?(\w+)(?=[.[]|$)/i.exec(path)?.slice(1) ?? []),
    ])
    // A word like others.
    .filter((name) => name !== '' && name !== 'value' && name !== 'type')
    .sort((a, b) => b.length - a.length);
  const named = names.reduce((text, name) => text.replaceAll(name, '…'), detail ?? '');
  return named
    .replace(/"[^"]*"|'[^']*'|[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gi, '…')
    .replace(/\b(add|replace|remove)\b/gi, '…');
}

/** Whether two calls were refused for the same reason, as far as status and words tell. */
export const isRefusedAlike = (one: RecordedExchange, other: RecordedExchange): boolean =>
  one.response?.status === other.response?.status &&
  withoutValues(detailOf(one), []) === withoutValues(detailOf(other), []);

/** Whether a status is a fault of the server: 501 is none, it says that the operation is not supported (RFC 7644 §3.12). */
export const isServerFault = (status: number) => status >= 500 && status !== 501;

/** Whether a status says that a PATCH was applied: 200 or 204 (RFC 7644 §3.5.2). */
export const isApplied = (status: number | null | undefined) => status === 200 || status === 204;

/** A header of the request; its name is case-insensitive. */
export function sentHeader({ request }: Pick<RecordedExchange, 'request'>, name: string): string | undefined {
  return Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
