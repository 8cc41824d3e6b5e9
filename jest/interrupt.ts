import { writeFileSync } from 'node:fs';
import type { RunFolder } from '../engine/run/run-folder';

/**
 * Ctrl-C does not end a run at once: it stops further requests, so that what was created is deleted by the run itself.
 * A second Ctrl-C ends the process; the journal then says what is left.
 */
export function stopOnInterrupt(folder: RunFolder): void {
  process.once('SIGINT', () => {
    writeFileSync(folder.stop, '');
    process.once('SIGINT', () => process.exit(130));
  });
  process.once('SIGTERM', () => writeFileSync(folder.stop, ''));
}
