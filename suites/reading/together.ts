import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { arrayOf, objectOf, stringOf } from '../../scim/json';
import { answered } from './exchanges';

/** The calls of a probe that were sent at once, under one word. */
export const sentTogether = (exchanges: readonly RecordedExchange[], word: string): Answered[] =>
  answered(exchanges).filter(({ together }) => together === word);

/** Entra waits and repeats a call that was put off, so that is no refusal. */
export const isPutOff = ({ response }: Answered) =>
  response.status === 429 || (response.status === 503 && response.headers['retry-after'] !== undefined);

export const isAccepted = ({ response }: Answered) => response.status === 200 || response.status === 204;

/** What the one operation of a PATCH sets. */
export function changeOf({ request }: Answered): { path: string; value: Json } {
  const operation = objectOf(arrayOf(objectOf(request.body)?.Operations)[0]);
  return { path: stringOf(operation?.path) ?? '', value: operation?.value ?? null };
}

const statusesOfConflict = [409, 412, 423, 428];

/**
 * Judges changes that were sent at once and do not contradict each other: when one is accepted, the others are not to be
 * refused as conflicts. What is refused for another reason has checks of its own. Message id: `refused`.
 */
export function judgeNoConflict(changes: Answered[]): Judgement {
  const accepted = changes.filter(isAccepted);
  const refused = changes.filter(
    (change) =>
      !isPutOff(change) && (change.response.status >= 500 || statusesOfConflict.includes(change.response.status)),
  );
  const [first] = refused;
  if (accepted.length === 0) return skip('none of the changes was accepted, so it is not for their coming at once');
  if (!first) return accepted.length > 1 ? pass : skip('only one of the changes was accepted');
  const place = refused.map(at.status);
  return fail('refused', { expected: '200 or 204', actual: first.response.status, at: place });
}
