import type { Answered } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { isSuccess } from '../../scim/exchanges';
import { type JsonObject, objectOf, objectsOf, stringOf } from '../../scim/json';
import { answered } from './exchanges';

/** Statuses and keywords that refuse a request for its size, for now, or for a conflict with another resource. */
const ofTheMoment = [409, 413, 429, 503];
const ofItsSize = ['tooMany', 'uniqueness'];
const isSpared = ({ response: { status, body } }: Answered) =>
  ofTheMoment.includes(status) || ofItsSize.includes(stringOf(objectOf(body)?.scimType) ?? '');

/**
 * The requests of several changes that were refused although each of the changes was accepted in a smaller request of the
 * same step (RFC 7644 §3.5.2: a PATCH has one or more operations).
 */
export function refusedTogether(exchanges: readonly RecordedExchange[]): Answered[] {
  const patches = severalIn(exchanges, () => true);
  return patches.filter((refused) => {
    if (isSuccess(refused) || isSpared(refused)) return false;
    const smaller = answered(exchanges).filter((each) => isSmaller(each, refused) && isSuccess(each));
    const accepted = new Set(smaller.flatMap(changesOf));
    return changesOf(refused).every((change) => accepted.has(change));
  });
}

/** The PATCH requests with several changes that a provider accepted. */
export const acceptedTogether = (exchanges: readonly RecordedExchange[]): Answered[] => severalIn(exchanges, isSuccess);

const severalIn = (exchanges: readonly RecordedExchange[], is: (exchange: Answered) => boolean): Answered[] =>
  answered(exchanges).filter(
    (exchange) => exchange.request.method === 'PATCH' && changesOf(exchange).length > 1 && is(exchange),
  );

const isSmaller = (each: Answered, { probe, again, step, part = 0 }: Answered) =>
  each.probe === probe && each.again === again && each.step === step && (each.part ?? 0) > part;

/** Each attribute that a PATCH changes, and how: an operation without a path changes several. */
function changesOf({ request }: Answered): string[] {
  return objectsOf(objectOf(request.body)?.Operations).flatMap((operation: JsonObject) => {
    const value = operation.path === undefined ? objectOf(operation.value) : undefined;
    if (!value) return [JSON.stringify(operation)];
    return Object.entries(value).map((change) => JSON.stringify([operation.op, ...change]));
  });
}
