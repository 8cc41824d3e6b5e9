import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { parseResults } from '../../contract/results';
import { packageRoot } from '../../fixtures/package-root';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  cwd: string;
  env?: Record<string, string>;
  stdin?: string;
  /** Another copy of the command than this repository's, the packed one say. */
  bin?: string;
  /** Told of the process as soon as it runs. */
  onStart?(child: ChildProcess): unknown;
}

/** Runs the command line as a user would, in a folder of its own, without what the environment says of targets. */
export async function runCli(args: string[], { cwd, env = {}, stdin, bin, onStart }: CliOptions): Promise<Ended> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SCIM_')));
  const child = spawn(process.execPath, [bin ?? path.join(packageRoot, 'bin', 'scim-conformance.js'), ...args], {
    cwd,
    env: { ...clean, ...env },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  child.stdin.end(stdin ?? '');
  onStart?.(child);
  ended.code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return ended;
}

/** A folder for one test file; `remove` it in afterAll. */
export function makeWorkFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-e2e-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const readResults = (folder: string) => parseResults(readFileSync(path.join(folder, 'results.json'), 'utf8'));

/** All files below a folder with their content. */
export function readTree(folder: string): { file: string; content: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ file, content: readFileSync(file, 'utf8') }));
}
