import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { defects } from '../../requirements/all';
import { catalogue } from '../../suites/catalogue';
import { checksOf, type Matrix } from './kill-matrix';
import { variants } from './legal-variants/all';
import { groupsOf } from './legal-variants/compatible';

export const proofFile = path.join(packageRoot, 'docs', 'proof.md');
export const matrixPageFile = path.join(packageRoot, 'docs', 'proof-matrix.md');

export const allChecks = catalogue.flatMap(({ checks }) => checks).map(({ id }) => id);

/** Checks that no fault breaks, in the order of the catalogue. */
export function unkilled(matrix: Matrix): string[] {
  const killed = new Set(Object.values(matrix).flatMap(checksOf));
  return allChecks.filter((id) => !killed.has(id));
}

/** The fault of the field that a fault stands for; undefined for one of our own. */
export const defectOf = (fault: string) => defects.find(({ id }) => id === fault.split('.')[0]);

/** docs/proof.md with the figures of the matrix between its two marks. */
export function proofDocument(matrix: Matrix): string {
  const faults = Object.keys(matrix);
  const ofTheField = faults.filter(defectOf);
  const open = unkilled(matrix);
  const without = Object.entries(matrix).flatMap(([id, row]) => (checksOf(row).length === 0 ? [id] : []));
  const failing = faults.filter((id) => matrix[id]?.fail);
  const groups = groupsOf(variants).map(({ length }) => length);
  const figures = [
    `- ${faults.length} faults: ${ofTheField.length} were met in the field (${new Set(ofTheField.map((id) => defectOf(id)?.id)).size} entries of [coverage.md](coverage.md)), ${faults.length - ofTheField.length} are our own, for checks that none of those breaks.`,
    `- ${allChecks.length - open.length} of ${allChecks.length} checks are broken by at least one fault. ${open.length === 0 ? 'None is left.' : `Left: ${list(open)}.`}`,
    `- ${failing.length} faults break a required check; ${failing.filter((id) => matrix[id]?.verdict === 'non-conformant').length} of them make the verdict non-conformant, and ${failing.filter((id) => matrix[id]?.exit === 1).length} end the audit with exit code 1.`,
    `- ${variants.length} ways to be unusual and right, alone and in ${groups.length} groups of ${Math.min(...groups)} to ${Math.max(...groups)} at once: no check fails.`,
    `- Faults that break no check: ${without.length === 0 ? 'none' : list(without)}.`,
  ].join('\n');
  const marks = /(<!-- figures -->\n).*(<!-- end of figures -->)/s;
  const text = readFileSync(proofFile, 'utf8');
  if (!marks.test(text)) throw new Error('docs/proof.md has lost the marks of its figures');
  return text.replace(marks, (_all, begin: string, end: string) => `${begin}\n${figures}\n\n${end}`);
}

const list = (ids: string[]) => ids.map((id) => `\`${id}\``).join(' ');

/** docs/proof-matrix.md: for each check the faults that break it. */
export function matrixPage(matrix: Matrix): string {
  const rows = allChecks.map((check) => {
    const killers = Object.entries(matrix).flatMap(([id, row]) => (checksOf(row).includes(check) ? [id] : []));
    const [area, subject] = check.split('.');
    return `| [${check}](checks/${area}.md#${subject}) | ${list(killers)} |`;
  });
  return `${[
    '# Which faults break which check',
    '',
    'Written by `npm run proof` from `tests/proof/matrix.json`; the tests play every fault again and compare.',
    '',
    '| check | faults |',
    '|---|---|',
    ...rows,
  ].join('\n')}\n`;
}
