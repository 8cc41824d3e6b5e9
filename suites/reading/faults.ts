import type { NamedCause } from '../../contract/causes';
import { fail, type Judgement } from '../../contract/check';
import type { Json, Pointer } from '../../contract/results';

/** One breach of a duty that applies to many answers. */
export interface Fault {
  messageId: string;
  expected: Json;
  actual: Json;
  at: Pointer;
  data?: Record<string, string>;
  cause?: NamedCause;
}

/** Enough to show a pattern; thousands of marks do not make a report clearer. */
const maxMarks = 20;

/** A survey fails once: it reports the first fault, and counts and marks those of the same kind. Undefined when there is none. */
export function failOnce(faults: [Fault, ...Fault[]]): Judgement;
export function failOnce(faults: Fault[]): Judgement | undefined;
export function failOnce(faults: Fault[]): Judgement | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const { messageId, expected, actual, data, cause } = first;
  const alike = faults.filter((fault) => fault.messageId === messageId);
  return fail(messageId, {
    expected,
    actual,
    at: alike.slice(0, maxMarks).map((fault) => fault.at),
    data: { ...data, count: String(alike.length) },
    ...(cause === undefined ? {} : { cause }),
  });
}
