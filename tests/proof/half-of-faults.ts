import { faultIds } from '../../provider/faults';
import { rowsToPlay } from '../verify/rows';
import { playFault, readMatrix } from './kill-matrix';

/**
 * Plays one of two halves of the faults again, so that both halves can run at the same time.
 * @param file the test file: `__filename`
 */
export function describeHalf(file: string, half: 0 | 1): void {
  const matrix = readMatrix();
  const ids = faultIds().filter((_, index) => index % 2 === half);
  test.each(rowsToPlay(file, ids))('%s breaks the checks of its row and no others', async (id) => {
    expect(await playFault(id)).toEqual(matrix[id]);
  });
}
