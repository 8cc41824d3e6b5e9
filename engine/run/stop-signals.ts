import { openJournal } from '../http/journal';
import type { RunFolder } from './run-folder';

/**
 * Listens to the signals that ask a process to end. A hang-up (the terminal was closed) is a request like SIGTERM.
 * @param onRequest called once, at the first of them: the run may still clean up
 * @param onOrder called at a second Ctrl-C: the user does not wait for that
 * @returns a function that stops listening
 */
export function onStopSignals(onRequest: () => void, onOrder: () => void): () => void {
  let isRequested = false;
  let isInterrupted = false;
  const request = () => {
    if (!isRequested) onRequest();
    isRequested = true;
  };
  const interrupt = () => {
    if (isInterrupted) return onOrder();
    isInterrupted = true;
    request();
  };
  const handlers = { SIGINT: interrupt, SIGTERM: request, SIGHUP: request };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  };
}

/**
 * What a run that was ended before it cleaned up has to say.
 * @param isEmbedded the provider ended with the run
 * @returns one sentence or two: how many resources are left, and which file names them
 */
export function describeRemains(folder: RunFolder, isEmbedded: boolean): string {
  if (isEmbedded) return 'Ended at once. Nothing is left: the embedded provider ended as well.';
  const { length } = openJournal(folder.journal).open();
  if (length === 0) return 'Ended at once. Nothing is left in the tenant.';
  const left = length === 1 ? '1 resource' : `${length} resources`;
  return `Ended before clean-up: ${left} of this run may be left in the tenant. The journal names what was created: ${folder.journal}`;
}
