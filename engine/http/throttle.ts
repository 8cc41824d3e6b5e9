import { setTimeout as sleep } from 'node:timers/promises';

export interface Throttle {
  /** Resolves when the next request may go out. */
  turn(): Promise<void>;
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
    async turn() {
      const now = performance.now();
      const start = Math.max(now, next);
      next = start + gapMs;
      if (start > now) await sleep(start - now);
    },
  };
}
