import { fail, type Judgement } from '../../contract/check';
import type { Json, Pointer } from '../../contract/results';

/** One breach of a duty that many answers have. */
export interface Fault {
  messageId: string;
  expected: Json;
  actual: Json;
  at: Pointer;
  data?: Record<string, string>;
}

/** Enough to see a pattern; a report with thousands of marks helps nobody. */
const maxMarks = 20;

/** A survey fails once: the first fault is told, those of its kind are counted and marked. Undefined when there is none. */
export function failOnce(faults: Fault[]): Judgement | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const { messageId, expected, actual, data } = first;
  const alike = faults.filter((fault) => fault.messageId === messageId);
  return fail(messageId, {
    expected,
    actual,
    at: alike.slice(0, maxMarks).map((fault) => fault.at),
    data: { ...data, count: String(alike.length) },
  });
}
