import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseResults, type Results } from '../contract/results';
import { packageRoot } from '../fixtures/package-root';
import { behaviourWith } from '../provider/faults';
import { type RunningProvider, startProvider } from '../provider/provider';
import { seedDirectory } from '../provider/seed-directory';
import { faultyProviders } from './faulty-providers';
import { type Cost, measure, median } from './measure';
import { measureProvider } from './provider-load';

const rounds = 5;
const work = mkdtempSync(path.join(tmpdir(), 'scim-conformance-bench-'));
const cli = path.join(packageRoot, 'bin', 'scim-conformance.js');
const line = (text = '') => process.stdout.write(`${text}\n`);
const s = (seconds: number) => `${seconds.toFixed(2)} s`;

/** The time of Jest itself: one project with one empty test. */
async function floor(): Promise<Cost> {
  const project = path.join(work, 'empty');
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, 'empty.test.js'), 'test("nothing", () => {});\n');
  const config = JSON.stringify({ rootDir: project, transform: {}, watchman: false, reporters: [] });
  return measure([require.resolve('jest/bin/jest'), '--config', config, '--runInBand'], temporary('floor'));
}

interface Audited {
  cost: Cost;
  results: Results;
}

async function audit(
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
  expectedExitCode = 0,
): Promise<Audited> {
  const out = path.join(work, 'out');
  const cost = await measure([cli, 'audit', '--out', out, ...args], temporary(name), env);
  const results = parseResults(readFileSync(path.join(out, 'results.json'), 'utf8'));
  if (cost.exitCode !== expectedExitCode)
    throw new Error(`the audit ended with exit code ${cost.exitCode}:\n${cost.stdout}`);
  return { cost, results };
}

function temporary(name: string): string {
  const folder = path.join(work, `tmp-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function repeat<T>(times: number, task: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < times; round += 1) all.push(await task());
  return all;
}

const judged = ({ summary }: Results) => summary.pass + summary.fail + summary.warn + summary.info;

/** The most requests that one probe run sent one after the other; those that were under way together count once. */
function longestChain({ exchanges }: Results): number {
  const chains = new Map<string, { length: number; end: number }>();
  for (const { probe, startedAt, durationMs } of exchanges) {
    if (probe === 'clean-up' || probe === 'target') continue;
    const start = Date.parse(startedAt);
    const chain = chains.get(probe) ?? { length: 0, end: 0 };
    if (start >= chain.end - 1) chain.length += 1;
    chain.end = Math.max(chain.end, start + durationMs);
    chains.set(probe, chain);
  }
  return Math.max(...[...chains.values()].map(({ length }) => length));
}

const against = ({ tenantUrl, token }: RunningProvider, expectedExitCode = 0) =>
  audit('cold', ['--tenant-url', tenantUrl], { SCIM_TOKEN: token }, expectedExitCode);

const consistencySeconds = 5;

/** What faults cost more: requests and time beside those of a right provider, and what was left out for it. */
async function measureFaulty(clean: Audited): Promise<void> {
  for (const { name, faults } of faultyProviders) {
    const provider = await startProvider({ behaviour: behaviourWith(faults) });
    const runs = await repeat(3, () => against(provider, 1));
    await provider.close();
    const { seconds } = median(runs.map(({ cost }) => cost));
    const requests = Math.max(...runs.map(({ results }) => results.run.requests));
    const checks = runs[0]?.results.checks ?? [];
    const undecided = checks.filter((check) => check.undecided).length;
    const notPlayed = checks.filter(({ status, confirmed }) => /fail|warn/.test(status) && confirmed === null).length;
    line(
      `${name.padEnd(38)}${requests} requests (to reach: ${Math.floor(2.5 * clean.results.run.requests)}), ${s(seconds)} (to reach: ${s(3 * clean.cost.seconds + consistencySeconds)}); undecided: ${undecided}, not played again: ${notPlayed}`,
    );
  }
}

async function main(): Promise<void> {
  await floor();
  const base = median(await repeat(rounds, floor));
  const cold = await audit('cold');
  const warm = await repeat(rounds, () => audit('cold'));
  const warmCost = median(warm.map(({ cost }) => cost));
  const { results } = warm[0] ?? cold;
  line(`floor: an empty Jest project          ${s(base.seconds)}`);
  line(`audit of the embedded provider, cold  ${s(cold.cost.seconds)}`);
  line(
    `audit of the embedded provider, warm  ${s(warmCost.seconds)}   (floor + ${s(warmCost.seconds - base.seconds)}; to reach: floor + 2.50 s)`,
  );
  line(`requests                              ${results.run.requests}`);
  line(
    `requests per judged check             ${(results.run.requests / judged(results)).toFixed(2)}   (${judged(results)} judged; to reach: 0.70)`,
  );
  line(`CPU                                   ${s(warmCost.cpuSeconds)}`);
  line(`peak memory, all processes            ${warmCost.peakMegabytes.toFixed(0)} MB   (to reach: 400 MB)`);

  const latencyMs = 50;
  const near = await startProvider();
  const far = await startProvider({ latencyMs });
  const nearRuns = await repeat(3, () => against(near));
  const nearCost = median(nearRuns.map(({ cost }) => cost));
  const farRuns = await repeat(3, () => against(far));
  const farCost = median(farRuns.map(({ cost }) => cost));
  const run = farRuns[0]?.results ?? results;
  const parallel = (run.run.requests * latencyMs) / run.run.concurrency / 1000;
  const chain = (longestChain(run) * latencyMs) / 1000;
  const limit = nearCost.seconds + 1.5 * Math.max(parallel, chain);
  line(
    `with ${latencyMs} ms added to every answer     ${s(farCost.seconds)}   (loopback ${s(nearCost.seconds)}; to reach: ${s(limit)} = loopback + 1.5 × max(${s(parallel)}, chain of ${longestChain(run)}: ${s(chain)}))`,
  );
  await Promise.all([near.close(), far.close()]);
  await measureFaulty({ cost: nearCost, results: nearRuns[0]?.results ?? results });

  const provider = await startProvider();
  seedDirectory(provider.store, 100_000, 100);
  for (const { name, perSecond, p50Ms } of await measureProvider(provider)) {
    line(
      `provider, 100,000 users: ${name.padEnd(13)}${perSecond.toFixed(0)} requests/s, median ${p50Ms.toFixed(2)} ms`,
    );
  }
  await provider.close();
}

main().finally(() => rmSync(work, { recursive: true, force: true }));
