import { readFileSync } from 'node:fs';
import { faultIds, fileOfFault } from '../../provider/faults';
import { defects } from '../../requirements/all';
import { defectOf, matrixPage, matrixPageFile, proofDocument, proofFile } from './documents';
import { checksOf, matrixFile, matrixText, readMatrix } from './kill-matrix';

const matrix = readMatrix();
const rows = Object.entries(matrix);

test('every fault has a row, and what npm run proof writes is current', () => {
  expect(Object.keys(matrix)).toEqual(faultIds());
  expect(readFileSync(matrixFile, 'utf8')).toBe(matrixText(matrix));
  expect(readFileSync(proofFile, 'utf8')).toBe(proofDocument(matrix));
  expect(readFileSync(matrixPageFile, 'utf8')).toBe(matrixPage(matrix));
});

test('every fault breaks a check; verdict and exit code say so exactly when it is a required one', () => {
  expect(rows.filter(([, row]) => checksOf(row).length === 0)).toEqual([]);
  expect(rows.filter(([, row]) => (row.verdict === 'non-conformant') !== (row.fail !== undefined))).toEqual([]);
  expect(rows.filter(([, row]) => (row.exit === 1) !== (row.fail !== undefined))).toEqual([]);
});

test('every fault of the field that checks catch can be served', () => {
  const served = new Set(faultIds().map((id) => defectOf(id)?.id));
  expect(defects.filter(({ id, checks }) => checks.length > 0 && !served.has(id)).map(({ id }) => id)).toEqual([]);
});

test('a fault is in the file of the area of the first check that its row names; without a row, of a check that it breaks', () => {
  const elsewhere = rows.filter(([id, row]) => {
    const [area] = fileOfFault(id).split('-');
    const checks = defectOf(id)?.checks.slice(0, 1) ?? checksOf(row);
    return !checks.some((check) => check.startsWith(`${area}.`));
  });
  expect(elsewhere.map(([id]) => id)).toEqual([]);
});

test('a fault of the field breaks a check that its entry in requirements names', () => {
  const wrong = rows.filter(([id, row]) => {
    const defect = defectOf(id);
    return defect && !checksOf(row).some((check) => defect.checks.includes(check));
  });
  expect(wrong).toEqual([]);
});
