import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** What one command cost, all of its processes together. */
export interface Cost {
  seconds: number;
  cpuSeconds: number;
  /** Peak resident memory of all processes added up: never less than what was held at one time. */
  peakMegabytes: number;
  exitCode: number | null;
  stdout: string;
}

/**
 * Runs a Node program to its end. Every Node process in it writes its own usage at exit, so nothing is sampled.
 * @param temporary the folder that stands for the system's temporary folder; Jest keeps its cache there
 */
export async function measure(args: string[], temporary: string, env: Record<string, string> = {}): Promise<Cost> {
  const usage = mkdtempSync(path.join(tmpdir(), 'scim-conformance-usage-'));
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...env,
      TMPDIR: temporary,
      NODE_OPTIONS: `--require ${path.join(__dirname, 'usage-hook.js')}`,
      SCIM_CONFORMANCE_USAGE: usage,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const used = readdirSync(usage).map(
    (file) => JSON.parse(readFileSync(path.join(usage, file), 'utf8')) as NodeJS.ResourceUsage,
  );
  rmSync(usage, { recursive: true });
  return {
    seconds,
    cpuSeconds: used.reduce((sum, each) => sum + (each.userCPUTime + each.systemCPUTime) / 1e6, 0),
    peakMegabytes: used.reduce((sum, each) => sum + each.maxRSS / 1024, 0),
    exitCode,
    stdout,
  };
}

/** The cost of the run with the median time. */
export function median(costs: Cost[]): Cost {
  const middle = [...costs].sort((a, b) => a.seconds - b.seconds)[Math.floor(costs.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}
