import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { faultIds } from '../../provider/faults';
import type { Faults } from '../../provider/faults/shared/fault';
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

test('a fault stands in the file of the area of the first check that its row in requirements names, or of one that it breaks', () => {
  const folder = path.join(packageRoot, 'provider', 'faults');
  const files = readdirSync(folder).filter((name) => name !== 'shared');
  const elsewhere = files.flatMap((file) => {
    const { faults } = require(path.join(folder, file)) as { faults: Faults };
    const [area] = file.split(/[-.]/);
    return Object.keys(faults).filter((id) => {
      const checks = defectOf(id)?.checks.slice(0, 1) ?? (matrix[id] ? checksOf(matrix[id]) : []);
      return !checks.some((check) => check.startsWith(`${area}.`));
    });
  });
  expect(elsewhere).toEqual([]);
});

test('a fault of the field breaks a check that its entry in requirements names', () => {
  const wrong = rows.filter(([id, row]) => {
    const defect = defectOf(id);
    return defect && !checksOf(row).some((check) => defect.checks.includes(check));
  });
  expect(wrong).toEqual([]);
});
