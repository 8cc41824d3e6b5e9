import { setTimeout as sleep } from 'node:timers/promises';

export interface Throttle {
  /** Resolves when the next request may go out, or when that many may go out at once. */
  turn(count?: number): Promise<void>;
}

/**
 * Spaces requests evenly, so that no second ever sees more than the limit.
 * @param maxRps requests per second; null means no limit
 */
export function makeThrottle(maxRps: number | null): Throttle {
  if (maxRps === null) return { turn: async () => {} };
  const gapMs = 1000 / maxRps;
  let next = 0;
  return {
    async turn(count = 1) {
      const now = performance.now();
      // Requests at once need quiet on both sides, so that a second which ends or begins with them holds no more either.
      const start = Math.max(now, next) + (count - 1) * gapMs;
      next = start + count * gapMs;
      if (start > now) await sleep(start - now);
    },
  };
}
