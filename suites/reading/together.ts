import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { isApplied, isServerFault } from '../../scim/exchanges';
import { arrayOf, objectOf, sameJson, stringOf } from '../../scim/json';
import { answered } from './exchanges';

/** The calls of a probe that were sent at once, under the same word. */
export const sentTogether = (exchanges: readonly RecordedExchange[], word: string): Answered[] =>
  answered(exchanges).filter(({ together }) => together === word);

/**
 * Judges each round of a race by its word: `add`, `add-round-2`, … The first that fails stands for all; `seen` and `rounds`
 * of its data say how often it was seen.
 */
export function judgeRounds(
  exchanges: readonly RecordedExchange[],
  word: string,
  judge: (round: string) => Judgement,
): Judgement {
  const words = exchanges.flatMap(({ together }) =>
    together === word || together?.startsWith(`${word}-round-`) ? [together] : [],
  );
  const outcomes = [...new Set([word, ...words])].map(judge);
  const failures = outcomes.filter((outcome) => outcome.outcome === 'fail');
  const [first] = failures;
  if (!first) return outcomes[0] as Judgement;
  const data = { ...first.data, seen: String(failures.length), rounds: String(outcomes.length) };
  return { ...first, data };
}

/** What the messages of races end with. */
export const inRounds = ', in {seen} of {rounds} rounds';

/** The step that looks at what a round has left: `read`, `read-round-2`, … */
export const lookAfter = (look: string, round: string) => `${look}${/-round-\d+$/.exec(round)?.[0] ?? ''}`;

/** Whether an answer only puts the call off. Entra waits and repeats such a call, so this is not a rejection. */
export const isPutOff = ({ response }: Answered) =>
  response.status === 429 || (response.status === 503 && response.headers['retry-after'] !== undefined);

export const isAccepted = ({ response }: Answered) => isApplied(response.status);

/** What the one operation of a PATCH sets. */
export function changeOf({ request }: Answered): { path: string; value: Json } {
  const operation = objectOf(arrayOf(objectOf(request.body)?.Operations)[0]);
  return { path: stringOf(operation?.path) ?? '', value: operation?.value ?? null };
}

const statusesOfConflict = [409, 412, 423, 428];

/**
 * Judges changes that were sent at once and do not contradict each other: when one is accepted, the others may not be
 * rejected as conflicts. What is rejected alone as well has checks of its own. Message id: `refused`.
 * @param round the word under which they were sent
 */
export function judgeNoConflict(exchanges: readonly RecordedExchange[], round: string): Judgement {
  const changes = sentTogether(exchanges, round);
  const accepted = changes.filter(isAccepted);
  const refused = changes.filter(
    (change) =>
      !isPutOff(change) &&
      (isServerFault(change.response.status) || statusesOfConflict.includes(change.response.status)),
  );
  const [first] = refused;
  if (accepted.length === 0) return skip('none of the changes was accepted, so sending them at once is not the cause');
  if (!first) return accepted.length > 1 ? pass : skip('only one of the changes was accepted');
  const steps = new RegExp(`^${lookAfter('again', round)}-\\d+$`);
  const alone = answered([...exchanges]).filter(({ step }) => steps.test(step));
  const isAcceptedAlone = (change: Answered) =>
    alone.some((other) => sameJson(changeOf(other), changeOf(change)) && isAccepted(other));
  if (!refused.some(isAcceptedAlone)) return skip('what was rejected is rejected alone as well');
  const place = refused.map(at.status);
  return fail('refused', { expected: '200 or 204', actual: first.response.status, at: place });
}
