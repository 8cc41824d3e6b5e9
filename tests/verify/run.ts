import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../fixtures/package-root';
import { faultIds, fileOfFault } from '../../provider/faults';
import { catalogue } from '../../suites/catalogue';
import { readImports } from '../architecture/imports';
import { checksOf, type Matrix, matrixFile, readMatrix } from '../proof/kill-matrix';
import { historyOf } from './history';
import { type Plan, planShard } from './plan';
import { shardCount, shardVariable } from './rows';
import { type Known, touchedBy } from './touched';

const history = historyOf(packageRoot);

/**
 * `npm run verify`: everything that `npm test` does not play. `--shard` plays a fifth of it, which the commit chooses, and
 * what the last changes touch; `--since <commit>` says where those begin.
 */
function main(): number {
  const { values } = parseArgs({ options: { shard: { type: 'boolean' }, since: { type: 'string' } } });
  const all = readdirSync(path.join(packageRoot, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.verify.ts'))
    .map((file) => `tests/${file.replaceAll('\\', '/')}`);
  const plan = values.shard ? shardOf(all, values.since) : undefined;
  const began = performance.now();
  const codes = [
    jest(plan?.files ?? all, plan),
    ...(plan?.coverage === false ? [] : [run('npm', ['run', 'coverage'])]),
  ];
  say(`verify took ${Math.round((performance.now() - began) / 1000)} s`);
  return codes.find((code) => code !== 0) ?? 0;
}

function shardOf(all: string[], since: string | undefined): Plan {
  const commit = history.head();
  const base = since ?? history.base();
  const known = whatThereIs(all);
  const touched = base
    ? touchedSince(base, known)
    : { files: [...known.files], faults: known.faults.map(({ id }) => id) };
  const plan = planShard(all, commit, touched);
  say(
    `Shard ${plan.shard.index + 1} of ${shardCount} of commit ${commit.slice(0, 8)}; changed since ${base?.slice(0, 8) ?? 'the beginning'}: ` +
      `${touched.files.length} test files and ${touched.faults.length} faults are played besides.`,
  );
  return plan;
}

function touchedSince(base: string, known: Known) {
  const touched = touchedBy(history.changedSince(base), known);
  const before = JSON.parse(history.fileAt(base, path.relative(packageRoot, matrixFile)) ?? '{}') as Matrix;
  const moved = Object.entries(readMatrix()).filter(([id, row]) => JSON.stringify(row) !== JSON.stringify(before[id]));
  return { ...touched, faults: [...new Set([...touched.faults, ...moved.map(([id]) => id)])] };
}

function whatThereIs(files: string[]): Known {
  const matrix = readMatrix();
  const checks = catalogue.flatMap((area) => area.checks);
  return {
    files,
    faults: faultIds().map((id) => ({
      id,
      file: `provider/faults/${fileOfFault(id)}.ts`,
      checks: matrix[id] ? checksOf(matrix[id]) : [],
    })),
    checks: checks.map((check) => ({
      id: check.id,
      probes: 'probe' in check ? [check.probe] : check.survey === 'everything' ? [] : [...check.survey],
    })),
    imports: readImports(packageRoot),
  };
}

function jest(files: string[], plan: Plan | undefined): number {
  const bin = path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');
  const env = plan ? { [shardVariable]: JSON.stringify(plan.shard) } : {};
  return run(process.execPath, [bin, '--selectProjects', 'verify', '--runTestsByPath', ...files], env);
}

function run(command: string, args: string[], env: Record<string, string> = {}): number {
  const { status, error } = spawnSync(command, args, {
    cwd: packageRoot,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

const say = (text: string) => process.stdout.write(`${text}\n`);

process.exitCode = main();
