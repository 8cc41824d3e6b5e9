import type { Pointer } from '../../contract/results';
import type { Outcome } from '../../engine/run/judge';

/** An outcome as the report shows it, in one line: without what is new in each run, and cut to what tells it apart. */
export function told({ status, messageId, reason, expected, actual, pointers, cause }: Outcome): string {
  if (status === 'pass') return status;
  return [
    status,
    messageId,
    reason,
    ...(messageId ? [JSON.stringify([expected, actual])] : []),
    ...pointers.map(placeOf),
    cause && `cause: ${cause.id}`,
  ]
    .filter((each) => typeof each === 'string')
    .map((each) => sameInEachRun(each).slice(0, 120))
    .join(' | ');
}

/** Where a pointer points: `response body /userName`. */
export const placeOf = ({ part, in: where, pointer }: Pointer): string =>
  [part, where, pointer].filter(Boolean).join(' ');

export const sameInEachRun = (text: string): string =>
  text
    .replace(/, in exchange \d+ \(.*\)$/, '')
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi, '<id>')
    .replace(/[\da-f]{8}-[\da-f-]*…/, '<id>…')
    .replace(/\d+ ms|(?<="at once",)\d+/g, '<ms>')
    .replace(/127\.0\.0\.1:\d+/g, '<host>')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
