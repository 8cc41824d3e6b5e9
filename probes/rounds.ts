import type { RecordedExchange } from '../contract/results';

/**
 * How often a race is run. What is lost in a race is lost at random, so one round says little.
 * @param isDoubtful whether the first round hints at a loss: then it is worth more requests
 */
const roundsOf = (isDoubtful: boolean): number => (isDoubtful ? 10 : 3);

/** The rounds after the first, by their numbers. */
export const laterRounds = (isDoubtful: boolean): number[] =>
  Array.from({ length: roundsOf(isDoubtful) - 1 }, (_, index) => index + 2);

/** Answers that tell of changes that met: a conflict, or a version that is not the current one. */
export const isClash = ({ response }: RecordedExchange): boolean => [409, 412].includes(response?.status ?? 0);
