/** How late a provider shows what was written: learnt while a run waits, for each kind of read apart. */
export interface Lag {
  /** A read that was stale at first has become current. */
  caughtUp(kind: string, afterMs: number): void;
  /** A write did not show in all the time that there was. */
  gaveUp(kind: string): void;
  /** How long to wait for the next write, in milliseconds. */
  limit(kind: string, fullMs: number): number;
  /** How long to wait for a write in a replay, in milliseconds: of any kind, and less where none was late. */
  limitOfReplays(fullMs: number): number;
}

/** A limit is three times the longest delay that was seen, and never less than this. */
const margin = 3;
const leastMs = 500;
const leastOfReplaysMs = 300;

/**
 * A provider that never shows a write must not cost the whole time at every read, and one that lags must get it. What was
 * late before tells them apart.
 */
export function makeLag(): Lag {
  const delays = new Map<string, number>();
  const lost = new Set<string>();
  return {
    caughtUp: (kind, afterMs) => delays.set(kind, Math.max(delays.get(kind) ?? 0, afterMs)),
    gaveUp: (kind) => lost.add(kind),
    limit: (kind, fullMs) =>
      lost.has(kind) ? Math.min(fullMs, Math.max(leastMs, margin * (delays.get(kind) ?? 0))) : fullMs,
    limitOfReplays: (fullMs) => Math.min(fullMs, Math.max(leastOfReplaysMs, margin * Math.max(0, ...delays.values()))),
  };
}
