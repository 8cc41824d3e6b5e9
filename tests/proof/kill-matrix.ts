import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Verdict } from '../../contract/results';
import { readFault } from '../../provider/faults';
import { type AuditOptions, auditInProcess } from '../helpers/audit-in-process';

/** Written by `npm run proof`. */
export const matrixFile = path.join(__dirname, 'matrix.json');

/** What an audit says of the embedded provider with one fault: verdict, exit code, and the checks that broke, by status. */
export interface Row {
  verdict: Verdict;
  exit: number;
  fail?: string[];
  warn?: string[];
  info?: string[];
}

/** A row for each fault, in alphabetical order. */
export type Matrix = Record<string, Row>;

/** What is judged only with a profile that maps it, or when the audit waits for what comes late. */
export const circumstances: Record<string, AuditOptions> = {
  'discovery-attribute-unlisted': { profile: 'generic' },
  'discovery-extension-undeclared': { profile: 'generic' },
  'discovery-extension-unlisted': { profile: 'generic' },
  'discovery-group-endpoint': { profile: 'generic' },
  'discovery-user-unlisted': { profile: 'generic' },
  'filtering-documented-unsupported': { profile: 'tailscale' },
  'filter-stale-after-write.reads': { consistencyMs: 5000 },
  'filter-stale-after-write.queries': { consistencyMs: 5000 },
  'patch-role-json-string': { profile: 'slack' },
  'patch-valuepath-primary-string': { profile: 'slack' },
};

/** Plays the whole audit, in both dialects, against the embedded provider with a fault. Blocked and error are no kill. */
export async function playFault(id: string): Promise<Row> {
  const { results, verdict, exitCode } = await auditInProcess({
    ...circumstances[id],
    behaviour: readFault(id).make(),
  });
  const row: Row = { verdict, exit: exitCode };
  for (const status of ['fail', 'warn', 'info'] as const) {
    const checks = new Set(results.filter((result) => result.status === status).map(({ check }) => check));
    if (checks.size > 0) row[status] = [...checks].sort();
  }
  return row;
}

export const checksOf = ({ fail = [], warn = [], info = [] }: Row): string[] => [...fail, ...warn, ...info];

export function readMatrix(): Matrix {
  return existsSync(matrixFile) ? (JSON.parse(readFileSync(matrixFile, 'utf8')) as Matrix) : {};
}

/** One line for each fault, so that a change shows as one. */
export function matrixText(matrix: Matrix): string {
  const lines = Object.entries(matrix).map(([id, row]) => `${JSON.stringify(id)}: ${JSON.stringify(row)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
