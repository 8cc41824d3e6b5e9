import type { CheckResult } from '../contract/results';

/** Whether a failure showed again when it was played alone, as a sentence; null where that was not tried. */
export function describeConfirmation({ confirmed, plays, representative }: CheckResult): string | null {
  if (confirmed === null || plays === null) return null;
  const who =
    representative === undefined
      ? 'Played again alone'
      : `${representative}, which fails alike, was played again alone`;
  return `${who}: shown again in ${plays.seen} of ${plays.of} ${plays.of === 1 ? 'replay' : 'replays'}.`;
}
