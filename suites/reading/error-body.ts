import { type Answered, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { arrayOf, type JsonObject, objectOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { answered } from './exchanges';

/** The body when its schemas say that it is a SCIM error (RFC 7644 §3.12), whatever else is wrong with it. */
export function errorMessage(exchange: Answered): JsonObject | undefined {
  const body = objectOf(exchange.response.body);
  const names = arrayOf(body?.schemas).map((name) => String(name).toLowerCase());
  return names.includes(urn.error.toLowerCase()) ? body : undefined;
}

/** What keeps a body from being a SCIM error; undefined when it is one. */
export function errorBodyFault(exchange: Answered): 'empty' | 'notJson' | 'noUrn' | 'noStatus' | undefined {
  const { body } = exchange.response;
  if (body === undefined || body === '') return 'empty';
  if (!objectOf(body)) return 'notJson';
  const message = errorMessage(exchange);
  if (!message) return 'noUrn';
  return message.status === undefined || message.status === null ? 'noStatus' : undefined;
}

/** The beginning of a body as text, short enough for a report. */
export function excerpt(exchange: Answered): string {
  const { body } = exchange.response;
  if (body === undefined) return 'no body';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`;
}

export const errorAnswers = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter(({ response }) => response.status >= 400);

/** Answers with an error status whose body is a SCIM error. */
export const scimErrors = (exchanges: RecordedExchange[]) =>
  errorAnswers(exchanges).filter((exchange) => errorMessage(exchange));

export const noScimErrors = skip('no answer with an error status was a SCIM error: see errors.answer.scim-error');
