import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isFinal } from '../../scim/exchanges';
import { type JsonObject, objectOf, stringOf } from '../../scim/json';
import { otherThanCreated } from './answers';
import { answered } from './exchanges';
import { identified, targetOf } from './representations';

/** The final exchange of a step, if it was answered; for surveys of one probe whose steps depend on the provider's answers. */
export const stepOf = (exchanges: readonly RecordedExchange[], step: string): Answered | undefined =>
  answered(exchanges).find((exchange) => exchange.step === step && isFinal(exchange));

/** The id of the resource that a POST created; undefined when it was refused or the answer has no id. */
export function createdId(exchange: Answered | undefined): string | undefined {
  const { status, body } = exchange?.response ?? {};
  const id = stringOf(objectOf(body)?.id);
  return (status === 201 || status === 200) && id !== '' ? id : undefined;
}

/**
 * The create call that had a peculiarity: one that was accepted, else the last, which had the fewest others.
 * @param carries whether a request body has the peculiarity
 */
export function createThat(
  exchanges: RecordedExchange[],
  carries: (body: JsonObject) => boolean,
): Answered | undefined {
  const creates = answered(exchanges).filter(({ request }) => {
    const body = objectOf(request.body);
    return request.method === 'POST' && body !== undefined && carries(body);
  });
  return creates.find((create) => createdId(create) !== undefined) ?? creates.at(-1);
}

/** Judges whether the create call that had a peculiarity was accepted. */
export function judgeAccepted(exchanges: RecordedExchange[], carries: (body: JsonObject) => boolean): Judgement {
  const create = createThat(exchanges, carries);
  if (!create) return skip('no create call of this kind was answered in this run');
  if (createdId(create) !== undefined) return pass;
  return fail('refused', { expected: 201, actual: otherThanCreated(create), at: [at.status(create)] });
}

/** How a later read by id shows the resource that this POST created. */
export function readBack(
  exchanges: RecordedExchange[],
  create: Answered,
): { read: Answered; resource: JsonObject } | undefined {
  const id = createdId(create);
  const found = identified(exchanges).find(
    ({ exchange, type, resource, requestedId }) =>
      exchange.request.method === 'GET' &&
      type === targetOf(create)?.type &&
      requestedId === id &&
      exchange.index > create.index &&
      resource.id === id,
  );
  return found && { read: found.exchange, resource: found.resource };
}

/** A Location header as a URL: it may be relative to the URL of the request (RFC 9110 §10.2.2). */
export const absoluteUrl = (location: string, requestUrl: string) =>
  URL.canParse(location, requestUrl) ? new URL(location, requestUrl).href : location;
