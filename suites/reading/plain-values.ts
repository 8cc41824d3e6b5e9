import { type Answered, type Judgement, skip } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isUnassigned, objectOf, stringOf } from '../../scim/json';
import { answered } from './exchanges';
import { createdId, readBack } from './steps';

/** Letters, digits and a few signs that every store takes. */
const plain = /^[\w @.,+-]{1,80}$/;

/** Whether a plain value at this path is stored as it was sent. */
export const isPlainKept = (exchanges: readonly RecordedExchange[], path: string): boolean =>
  plainCreates(exchanges, path).some((create) => endOf(exchanges, create, path) === 'kept');

const plainCreates = (exchanges: readonly RecordedExchange[], path: string): Answered[] =>
  answered(exchanges).filter(
    (each) => each.request.method === 'POST' && createdId(each) !== undefined && plain.test(sentIn(each, path) ?? ''),
  );

/**
 * A provider may compute an attribute from others, or lose it altogether: then an unusual value in it shows nothing of how
 * strings are stored.
 * @returns a skip when no create call with a plain value at this path is shown with it, though there are such calls
 */
export function withoutPlain(exchanges: readonly RecordedExchange[], path: string): Judgement | undefined {
  const ends = plainCreates(exchanges, path).map((create) => endOf(exchanges, create, path));
  if (ends.includes('kept') || !ends.includes('lost')) return undefined;
  return skip(`a plain value of ${path} is not stored as it was sent either: see users.create.attribute-stored`);
}

const sentIn = ({ request }: RecordedExchange, path: string) =>
  stringOf(findAttribute(objectOf(request.body), path).value);

/** What became of a plain value: by the answer to the create call, else by a read, which a later change may be behind. */
function endOf(exchanges: readonly RecordedExchange[], create: Answered, path: string): 'kept' | 'lost' | 'unknown' {
  const sent = sentIn(create, path);
  const answer = findAttribute(objectOf(create.response.body) ?? null, path).value;
  if (answer === sent) return 'kept';
  if (!isUnassigned(answer)) return 'lost';
  const read = readBack([...exchanges], create);
  if (!read) return 'unknown';
  const { value } = findAttribute(read.resource, path);
  return value === sent ? 'kept' : isUnassigned(value) ? 'lost' : 'unknown';
}
