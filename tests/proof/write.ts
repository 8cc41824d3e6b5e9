import { writeFileSync } from 'node:fs';
import { faultIds } from '../../provider/faults';
import { matrixPage, matrixPageFile, proofDocument, proofFile, unkilled } from './documents';
import { type Matrix, matrixFile, matrixText, playFault, readMatrix } from './kill-matrix';

/** `npm run proof`: plays the faults that are named, or all, and writes down which checks they break. */
async function write(named: string[]): Promise<void> {
  const known = readMatrix();
  const matrix: Matrix = {};
  for (const id of faultIds()) {
    const before = known[id];
    const isPlayed = named.length === 0 || named.includes(id) || !before;
    matrix[id] = isPlayed ? await playFault(id) : before;
    if (isPlayed) process.stdout.write(`${id} ${JSON.stringify(matrix[id])}\n`);
  }
  writeFileSync(matrixFile, matrixText(matrix));
  writeFileSync(proofFile, proofDocument(matrix));
  writeFileSync(matrixPageFile, matrixPage(matrix));
  const open = unkilled(matrix);
  process.stdout.write(
    open.length === 0
      ? 'Every check is broken by at least one fault\n'
      : `No fault breaks ${open.length === 1 ? 'this check' : `these ${open.length} checks`}: ${open.join(', ')}\n`,
  );
}

const named = process.argv.slice(2);
const unknown = named.filter((id) => !faultIds().includes(id));
if (unknown.length > 0) {
  process.stderr.write(`No fault is called ${unknown.map((id) => `'${id}'`).join(', ')}: provider/faults holds all\n`);
  process.exitCode = 2;
} else void write(named);
