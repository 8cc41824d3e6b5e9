import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { labFolder, type SetUp, truthFile } from './set-up';

const token = 'secret-token-of-the-lab';
/** Virtual machines and virtual environments take their time on a busy machine. */
const startMs = 60_000;

export interface Running {
  tenantUrl: string;
  token: string;
  stop(): Promise<void>;
}

/** A program that is not there, of those that a server needs; undefined when all are. */
export const missingProgram = ({ needs }: SetUp): string | undefined =>
  needs.find((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);

/**
 * Installs a server into its folder, unless nothing of it has changed since.
 * @throws Error with the output of the command that failed
 */
export function install(folder: string, commands: readonly string[][]): void {
  const mark = path.join(folder, '.installed');
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== '.installed',
  );
  const hash = createHash('sha256');
  for (const { name } of files) hash.update(name).update(readFileSync(path.join(folder, name)));
  const state = hash.digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  for (const [program = '', ...parameters] of commands) {
    const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: folder, encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`${program} ${parameters.join(' ')} ended with ${status} in ${folder}:\n${stdout}${stderr}`);
  }
  writeFileSync(mark, state);
}

/**
 * Starts a server with nothing in it, on a free port of this machine, and waits until it answers.
 * @throws Error with its output when it ends, or does not answer in time
 */
export async function start({ id, start: command, path: base }: SetUp): Promise<Running> {
  const port = await freePort();
  const data = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-lab-'));
  const [program = '', ...parameters] = command;
  // Into a file: a pipe that nobody empties while an audit runs would stop the server.
  const log = path.join(data, 'server.log');
  const output = openSync(log, 'a');
  const child = spawn(program, parameters, {
    cwd: path.join(labFolder, id),
    env: { ...process.env, PORT: String(port), TOKEN: token, DATA: data },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const tenantUrl = `http://127.0.0.1:${port}${base}`;
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + startMs;
  while (!(await answers(tenantUrl))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      const said = readFileSync(log, 'utf8').slice(-5000);
      await stop();
      throw new Error(`${id} did not answer at ${tenantUrl}:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { tenantUrl, token, stop };
}

/**
 * Plays the raw requests of the truth, without any code of the suite.
 * @returns what was answered otherwise; null when all answers are as the truth says
 */
export function replayTruth(id: string, { tenantUrl, token: bearer }: Running): string | null {
  const program = path.join(labFolder, 'node_modules', '.bin', 'httpyac');
  const variables = ['--var', `host=${tenantUrl}`, `token=${bearer}`];
  const { status, stdout, stderr } = spawnSync(
    program,
    [truthFile(id, 'http'), '--all', '--output', 'none', ...variables],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return status === 0 ? null : `${stdout}${stderr}`;
}

async function answers(tenantUrl: string): Promise<boolean> {
  try {
    const { status } = await fetch(`${tenantUrl}/Users?count=1`, { headers: { Authorization: `Bearer ${token}` } });
    return status < 500;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends a server and what it started. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-pid, 'SIGTERM');
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}
