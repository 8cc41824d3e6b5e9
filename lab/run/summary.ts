import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CheckResult, Results } from '../../contract/results';
import { matchesGlob } from '../../engine/run/plan';
import { dialects } from '../../fixtures/dialects';
import { isBroken, lineOf, linesFor } from './compare';
import type { Played } from './play';
import type { SetUp } from './set-up';
import type { Row } from './table';
import type { Truth, TruthLine } from './truth';

/** What the docs say of a server that was played. */
export interface Summary {
  id: string;
  name: string;
  registry: string;
  /** It does what a vendor documents; nobody observed the product. */
  model?: boolean;
  audited: string;
  audits: Omit<Row, 'server' | 'ms'>[];
  /** How each operation went with the mapping from /Schemas, by dialect. */
  operations: Record<string, Record<string, Outcome>>;
}

/** Checks of an operation that pass, are blocked, and fail or warn by the fault of the library. */
export interface Outcome {
  passed: number;
  blocked: number;
  failed: number;
  warned: number;
}

/** What Entra does at a provider, in its order, with the checks that judge it. */
const operations: Record<string, string[]> = {
  'Test Connection': ['connection.test-connection.*'],
  create: ['users.create.*', 'users.duplicate.*', 'users.values.*'],
  match: ['users.match.*'],
  update: ['patch.*'],
  disable: ['lifecycle.disable.*'],
  restore: ['lifecycle.restore.*'],
  delete: ['lifecycle.delete.*'],
  groups: ['groups.*'],
  members: ['membership.*'],
};

/** The summary of a server that was audited with the mapping from /Schemas. */
export function summaryOf({ id, name, registry, model }: SetUp, truth: Truth, { rows, audits }: Played): Summary {
  const results = audits.get('derived');
  if (!results) throw new Error(`${id} was not audited with the mapping from /Schemas`);
  return {
    id,
    name,
    registry,
    ...(model ? { model } : {}),
    audited: results.run.startedAt.slice(0, 10),
    audits: rows.map(({ server: _, ms: __, ...figures }) => figures),
    operations: Object.fromEntries(
      Object.entries(operations).map(([operation, globs]) => [
        operation,
        Object.fromEntries(dialects.map((dialect) => [dialect, outcomeOf(results, truth, globs, dialect)])),
      ]),
    ),
  };
}

/**
 * Counts checks, not their instances: one that fails for thirty attributes is one. What is wrong with the library is counted
 * by the truth, whether the audit found it or not.
 */
function outcomeOf({ checks }: Results, truth: Truth, globs: readonly string[], dialect: string): Outcome {
  const lines = linesFor(truth, 'derived');
  const standing = ({ status }: CheckResult, line: TruthLine | undefined) => {
    if (line && isBroken(line.status)) return line.of === 'library' ? line.status : undefined;
    return status;
  };
  const names = {
    pass: new Set<string>(),
    blocked: new Set<string>(),
    fail: new Set<string>(),
    warn: new Set<string>(),
  };
  for (const check of checks) {
    if ((check.parameters.dialect ?? dialect) !== dialect) continue;
    if (!globs.some((glob) => matchesGlob(check.check, glob))) continue;
    const line = lineOf(check, lines);
    const status = standing(check, line);
    // A failure without a line is none of the library's.
    if (status === 'pass' || status === 'blocked' || (line && (status === 'fail' || status === 'warn')))
      names[status].add(check.check);
  }
  const { pass, blocked, fail, warn } = names;
  return {
    passed: [...pass].filter((check) => !fail.has(check) && !warn.has(check)).length,
    blocked: blocked.size,
    failed: fail.size,
    warned: [...warn].filter((check) => !fail.has(check)).length,
  };
}

const folderOf = (lab: string) => path.join(lab, 'results');

/** Keeps the summary of a server, so that the docs can be written without playing all of them. */
export function writeSummary(lab: string, id: string, summary: Summary): void {
  mkdirSync(folderOf(lab), { recursive: true });
  writeFileSync(path.join(folderOf(lab), `${id}.json`), `${JSON.stringify(summary, null, 2)}\n`);
}

/** The summaries of all servers that were played, by name. */
export function readSummaries(lab: string): Summary[] {
  return readdirSync(folderOf(lab))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(folderOf(lab), file), 'utf8')) as Summary);
}
