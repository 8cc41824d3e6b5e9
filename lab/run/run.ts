import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseResults, type Results } from '../../contract/results';
import { packageRoot } from '../../fixtures/package-root';
import { damage, held, seed } from './bystanders';
import { type Comparison, compareWithTruth, differencesBetween } from './compare';
import { install, missingProgram, type Running, replayTruth, start } from './server';
import { labFolder, type Mapping, mappings, readTruth, type SetUp, setUps } from './set-up';

/** What came of one server with one mapping. */
interface Row extends Comparison {
  server: string;
  mapping: Mapping;
  requests: number;
  ms: number;
}

/**
 * `npm run lab -- [name …]`: audits real servers and compares what the suite says with what is true of them. Exits with 1 on
 * a difference.
 */
async function main(names: readonly string[]): Promise<number> {
  const servers = setUps(names);
  install(labFolder, [['npm', 'ci', '--no-audit', '--no-fund', '--silent']]);
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const server of servers) {
    const missing = missingProgram(server);
    if (missing !== undefined) {
      say(`${server.id}: skipped, as there is no ${missing} on this machine`);
      continue;
    }
    say(`${server.id}: ${server.name}`);
    install(path.join(labFolder, server.id), server.install);
    const found = await play(server);
    rows.push(...found.rows);
    problems.push(...found.problems.map((problem) => `${server.id}: ${problem}`));
  }
  say(table(rows));
  for (const problem of problems) say(problem);
  say(problems.length === 0 ? 'No difference.' : `${problems.length} differences.`);
  return problems.length === 0 ? 0 : 1;
}

async function play(server: SetUp): Promise<{ rows: Row[]; problems: string[] }> {
  const truth = readTruth(server.id);
  const rows: Row[] = [];
  const problems: string[] = [];
  const running = await start(server);
  try {
    const otherwise = replayTruth(server.id, running);
    if (otherwise !== null) return { rows, problems: [`the server does not answer as its truth says:\n${otherwise}`] };
    await seed(running);
    for (const mapping of mappings) {
      const before = await held(running);
      const began = performance.now();
      const first = audit(running, mapping);
      const ms = performance.now() - began;
      const comparison = compareWithTruth(first, truth, mapping);
      rows.push({ ...comparison, server: server.id, mapping, requests: first.run.requests, ms });
      const second = audit(running, mapping);
      const found = [
        ...comparison.differences,
        ...damage(before, await held(running), [...first.leftovers, ...second.leftovers]),
        ...differencesBetween(first, second),
      ];
      problems.push(...found.map((each) => `${mapping}: ${each}`));
    }
  } finally {
    await running.stop();
  }
  return { rows, problems };
}

/** Audits a server by the command that users run. */
function audit({ tenantUrl, token }: Running, mapping: Mapping): Results {
  const out = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-lab-'));
  const profile = mapping === 'derived' ? [] : ['--profile', mapping];
  const { stderr } = spawnSync(
    process.execPath,
    [path.join(packageRoot, 'bin', 'scim-conformance.js'), 'audit', '--seed', '1', '--out', out, ...profile],
    { cwd: out, encoding: 'utf8', env: { ...process.env, SCIM_TENANT_URL: tenantUrl, SCIM_TOKEN: token } },
  );
  const file = path.join(out, 'results.json');
  if (!existsSync(file)) throw new Error(`The audit of ${tenantUrl} left no results:\n${stderr}`);
  const results = parseResults(readFileSync(file, 'utf8'));
  rmSync(out, { recursive: true });
  return results;
}

/** The figures of each audit, and their sums. */
function table(rows: readonly Row[]): string {
  const names = ['right', 'elsewhere', 'wrong', 'known', 'undecided', 'blocked', 'requests'] as const;
  const sum = (name: (typeof names)[number]) => rows.reduce((total, row) => total + row[name], 0);
  const lines = [
    [
      'server',
      'mapping',
      'true',
      'text leads elsewhere',
      'false',
      'known',
      'undecided',
      'blocked',
      'requests',
      'seconds',
    ],
    ...rows.map((row) => [
      row.server,
      row.mapping,
      ...names.map((name) => String(row[name])),
      (row.ms / 1000).toFixed(1),
    ]),
    [
      'all',
      '',
      ...names.map((name) => String(sum(name))),
      (rows.reduce((total, { ms }) => total + ms, 0) / 1000).toFixed(1),
    ],
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const say = (line: string) => process.stdout.write(`${line}\n`);

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  },
);
