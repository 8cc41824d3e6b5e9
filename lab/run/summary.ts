import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CheckResult, Results } from '../../contract/results';
import { matchesGlob } from '../../engine/run/plan';
import { dialects } from '../../fixtures/dialects';
import { lineOf, linesFor } from './compare';
import type { Played } from './play';
import type { SetUp } from './set-up';
import type { Row } from './table';
import type { Truth } from './truth';

/** What the docs say of a server that was played. */
export interface Summary {
  id: string;
  name: string;
  registry: string;
  audited: string;
  audits: Omit<Row, 'server' | 'ms'>[];
  /** How each operation went with the mapping from /Schemas, by dialect. */
  operations: Record<string, Record<string, Outcome>>;
}

/** Checks of an operation: judged, blocked, and failed or warned of by the fault of the library; others' faults are no judgement. */
export interface Outcome {
  judged: number;
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
export function summaryOf({ id, name, registry }: SetUp, truth: Truth, { rows, audits }: Played): Summary {
  const results = audits.get('derived');
  if (!results) throw new Error(`${id} was not audited with the mapping from /Schemas`);
  return {
    id,
    name,
    registry,
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

/** Counts checks, not their instances: one that fails for thirty attributes is one. */
function outcomeOf({ checks }: Results, truth: Truth, globs: readonly string[], dialect: string): Outcome {
  const lines = linesFor(truth, 'derived');
  const concerned = checks.filter(
    ({ check, parameters }) =>
      (parameters.dialect ?? dialect) === dialect && globs.some((glob) => matchesGlob(check, glob)),
  );
  const having = (...statuses: CheckResult['status'][]) => concerned.filter(({ status }) => statuses.includes(status));
  const names = (of: readonly CheckResult[]) => new Set(of.map(({ check }) => check));
  const isLibrarys = (check: CheckResult) => lineOf(check, lines)?.of === 'library';
  const failed = names(having('fail').filter(isLibrarys));
  const warned = names(having('warn').filter((each) => isLibrarys(each) && !failed.has(each.check)));
  return {
    judged: new Set([...names(having('pass')), ...failed, ...warned]).size,
    blocked: names(having('blocked')).size,
    failed: failed.size,
    warned: warned.size,
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
