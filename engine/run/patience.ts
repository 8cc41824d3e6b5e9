import { sleepUnless } from '../http/put-off';
import { type Lag, makeLag } from './lag';

const firstPauseMs = 100;

/** How long a probe run waits for its writes to show. */
export interface Patience {
  /**
   * Begins one read-back.
   * @param kind the reads that show a write equally late
   * @param sinceMs when the last write was answered, by `performance.now()`
   */
  begin(
    kind: string,
    sinceMs: number,
  ): {
    /**
     * @param stale what the newest answer does not show yet
     * @returns how long to wait before the next attempt; null when the answer is current or the time is over
     */
    pause(stale: readonly string[]): number | null;
  };
  /** Ends early when the run is interrupted. */
  sleep(ms: number): Promise<void>;
}

/**
 * A service provider may show a write late, so a stale read-back is repeated; but one that never shows it must not cost
 * the whole time at every read. So what stayed stale to the end is waited for once in a probe run.
 * @param limitMs how long after the write the last attempt goes out; 0 means that there is no second
 * @param lag of the run, which learns from every wait
 */
export function makePatience(limitMs: number, isStopped: () => boolean, lag: Lag = makeLag()): Patience {
  const givenUp = new Set<string>();
  return {
    begin(kind, sinceMs) {
      let pauses = 0;
      return {
        pause(stale) {
          const now = performance.now();
          const awaited = stale.filter((part) => !givenUp.has(part));
          if (awaited.length === 0) {
            if (pauses > 0) lag.caughtUp(kind, now - sinceMs);
            return null;
          }
          const leftMs = Math.round(sinceMs + lag.limit(kind, limitMs) - now);
          if (leftMs <= 0) {
            for (const part of awaited) givenUp.add(part);
            if (limitMs > 0) lag.gaveUp(kind);
            return null;
          }
          pauses += 1;
          return Math.min(firstPauseMs * 2 ** (pauses - 1), leftMs);
        },
      };
    },
    sleep: (ms) => sleepUnless(isStopped, ms),
  };
}
