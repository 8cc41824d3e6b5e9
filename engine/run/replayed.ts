import type { RecordedExchange } from '../../contract/results';
import type { Outcome } from './judge';
import type { Instance } from './plan';

/** An instance that failed or warned, and how. */
export interface Failure {
  instance: Instance;
  outcome: Outcome;
}

export const isBroken = ({ status }: Outcome) => status === 'fail' || status === 'warn';

export type Turn = 'any' | 'alone' | 'last';

/** What came of a play instead of an outcome when the run may send no more requests for it. */
export const beyondBudget = 'beyond the budget';
/** Null when it cannot be played, or says nothing. */
export type Replayed = Outcome | typeof beyondBudget | null;

/** What the replays of a run took so far. */
export interface Spent {
  requests: number;
  plays: number;
}

/** Plays what a failure hangs on once more. */
export interface Replays {
  /** With what was taken before. */
  spent(): Spent;
  /** Whether the run has broken the provider, so that nothing can be played again. */
  isBroken(): boolean;
  /** The exchange that decided, as the first play recorded it. */
  decidingOf(outcome: Outcome): RecordedExchange | undefined;
  /** When it is played: with others, when nothing else of this run is under way, or after all others. */
  turnOf(failure: Failure): Turn;
  /**
   * Sets aside what the first play alone of a failure takes, so that no other play can use it up.
   * @returns false when it is beyond the budget
   */
  reserve(failure: Failure): boolean;
  /**
   * Sends only the steps that the check names and what they need; for an attribute's check, only that attribute. Of many
   * answers that a survey points to, it first asks for one alone.
   */
  alone(failure: Failure): Promise<Replayed>;
  /**
   * Of many answers that a survey points to, asks for one alone.
   * @returns null where there is only one, or none that can be asked for without danger
   */
  oneOfMany(failure: Failure): Promise<Replayed>;
  /**
   * Sends all that the probe sends. Where the failure shows again, its reason names the request that makes the difference.
   * @param isPassedAlone what did not show alone was judged there; otherwise a part of the play was missing
   * @returns null when it does not show, or cannot be played
   */
  inCompany(failure: Failure, isPassedAlone: boolean): Promise<Replayed>;
}
