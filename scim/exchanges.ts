import type { RecordedExchange } from '../contract/results';

/** Whether an exchange is the step itself: no earlier try of a read, no smaller request after a refused one. */
export const isFinal = ({ attempt, part }: RecordedExchange) => attempt === undefined && part === undefined;

/** Whether a call was sent: a session that plays some steps only answers the others by itself. */
export const isPlayed = ({ error }: RecordedExchange) => error?.kind !== 'not-played';

/** What a step came to; undefined when it was not played. */
export const finalOf = (exchanges: readonly RecordedExchange[], step: string): RecordedExchange | undefined =>
  exchanges.find((exchange) => exchange.step === step && isFinal(exchange));
