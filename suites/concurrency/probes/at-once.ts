/**
 * Waits until all calls have ended, so that none is on its way when the probe goes on or ends.
 * @throws what the first of those that failed threw
 */
export async function atOnce<T>(calls: Promise<T>[]): Promise<T[]> {
  const ends = await Promise.allSettled(calls);
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}
