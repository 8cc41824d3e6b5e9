import { writeFileSync } from 'node:fs';
import { ignoreClosedOutput } from '../engine/run/closed-output';
import { embeddedVariable, type RunFolder } from '../engine/run/run-folder';
import { describeRemains, onStopSignals } from '../engine/run/stop-signals';

/**
 * Ctrl-C, SIGTERM or a closed terminal do not end a run at once: they stop further requests, so that what was created is
 * deleted by the run itself. A second Ctrl-C says what is left and ends the process.
 * @param isEmbedded nothing outlives the run, as the provider is part of it
 */
export function stopOnInterrupt(folder: RunFolder, isEmbedded: boolean): void {
  const stop = () => writeFileSync(folder.stop, '');
  ignoreClosedOutput();
  onStopSignals(stop, () => {
    process.stderr.write(`${describeRemains(folder, isEmbedded)}\n`);
    process.exit(130);
  });
  if (process.env.SCIM_CONFORMANCE_CLI)
    onCommandGone(() => (process.env[embeddedVariable] ? process.exit(130) : stop()));
}

/**
 * The command line cannot pass on the signal that kills it, but its end closes the channel between the two processes.
 * @param onGone the provider that the command served has gone with it
 */
function onCommandGone(onGone: () => void): void {
  process.once('disconnect', onGone);
  // Listening keeps a channel open, and with it this process: a run that is over has to end all the same.
  process.channel?.unref();
  if (process.connected === false) onGone();
}
