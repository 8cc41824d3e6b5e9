import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordedExchange } from '../../contract/results';
import type { Played } from './client';

/** How often a call that was put off is repeated, and how long it is waited for at most. */
const maxRepeats = 3;
const longestMs = 60_000;
const usualMs = 1000;

/**
 * A provider that is busy may put a call off; nothing has been done then. Entra waits for as long as Retry-After says and
 * repeats that call, so a call that was put off shows nothing of the provider yet.
 * @returns how long to wait; null when the answer is final, or the wait would be too long
 */
export function putOffFor(response: RecordedExchange['response']): number | null {
  const header = response?.headers['retry-after'];
  if (response?.status !== 429 && !(response?.status === 503 && header !== undefined)) return null;
  if (header === undefined) return usualMs;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? usualMs : ms <= longestMs ? Math.max(0, ms) : null;
}

/**
 * Repeats a call until its answer is final.
 * @param onPutOff told of each answer that only put it off
 * @param wait waits until the call may be sent again
 */
export async function sendUntilDone(
  send: () => Promise<Played>,
  onPutOff: (played: Played) => void,
  wait: (ms: number) => Promise<unknown>,
  isStopped = () => false,
): Promise<Played> {
  for (let repeats = 0; ; repeats += 1) {
    const played = await send();
    const waitMs = putOffFor(played.response);
    if (waitMs === null || repeats === maxRepeats || isStopped()) return played;
    onPutOff(played);
    await wait(waitMs);
  }
}

/** How soon an interrupt ends a pause. */
const sliceMs = 50;

/** Waits, and ends early when the run is interrupted. */
export async function sleepUnless(isStopped: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms;
  for (let left = ms; left > 0 && !isStopped(); left = end - performance.now()) await sleep(Math.min(left, sliceMs));
}
