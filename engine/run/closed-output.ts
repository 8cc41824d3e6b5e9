let isClosed = false;

/**
 * Makes output that nobody reads any more harmless: the reader of a pipe may have seen enough (`| head`, EPIPE), or the
 * terminal was closed (EIO). Without this Node reports a bug of the program, and a run would end without cleaning up.
 */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.off('error', onError).on('error', onError);
}

/** Whether the rest of a long output can be saved. */
export const isOutputClosed = () => isClosed;

function onError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  isClosed = true;
}
