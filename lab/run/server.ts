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
/** What a compiler or a replay prints is never too much. */
const maxBuffer = 64 * 1024 * 1024;

export interface Running {
  tenantUrl: string;
  token: string;
  stop(): Promise<void>;
}

/** The first program that a server needs and that does not say its version; undefined when all do. */
export const missingProgram = ({ needs }: SetUp): string | undefined =>
  needs.find((program) => ['--version', 'version'].every((word) => spawnSync(program, [word]).status !== 0));

/** What installing leaves in a folder: nothing that it is made from. */
const installed = new Set(['.installed', 'node_modules', '.venv', '__pycache__', 'build', 'target']);

/**
 * Installs a server into its folder, unless nothing of it has changed since.
 * @param files what it is made from
 * @throws Error with the output of the command that failed
 */
export function install(folder: string, commands: readonly string[][], files = sourcesOf(folder)): void {
  const mark = path.join(folder, '.installed');
  const hash = createHash('sha256').update(JSON.stringify(commands));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)));
  const state = hash.digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  for (const [program = '', ...parameters] of commands) {
    const { status, stdout, stderr, error } = spawnSync(program, parameters, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer,
    });
    if (error) throw new Error(`${program} cannot be run in ${folder}: ${error.message}`);
    if (status !== 0)
      throw new Error(`${program} ${parameters.join(' ')} ended with ${status} in ${folder}:\n${stdout}${stderr}`);
  }
  writeFileSync(mark, state);
}

/**
 * Installs what replays the raw requests, by its lockfile, into the folder of the lab. Nothing else of the lab has to be
 * installed before: a clean checkout needs no more than `npm ci` of the project.
 * @throws Error with the output of npm when that fails
 */
export const installReplay = (): void =>
  install(labFolder, [['npm', 'ci', '--no-audit', '--no-fund', '--silent']], ['package.json', 'package-lock.json']);

/** The files that a server is made from: its manifests, and what a compiler turns into a program. */
function sourcesOf(folder: string, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !installed.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(below, entry.name);
      return entry.isDirectory() ? sourcesOf(folder, file) : entry.isFile() ? [file] : [];
    });
}

/**
 * Starts a server with nothing in it, on a free port of this machine, and waits until it answers.
 * @throws Error with its output when it ends, or does not answer in time
 */
export async function start({ folder, start: command, path: base }: SetUp): Promise<Running> {
  const port = await freePort();
  const data = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-lab-'));
  const [program = '', ...parameters] = command;
  // Into a file: a pipe that nobody empties while an audit runs would stop the server.
  const log = path.join(data, 'server.log');
  const output = openSync(log, 'a');
  const child = spawn(program, parameters, {
    cwd: folder,
    env: { ...process.env, PORT: String(port), TOKEN: token, DATA: data },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended: string | undefined;
  child.once('exit', (code, signal) => {
    ended = `it ended with ${code ?? signal}`;
  });
  child.once('error', ({ message }) => {
    ended = message;
  });
  const tenantUrl = `http://127.0.0.1:${port}${base}`;
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  const deadline = Date.now() + startMs;
  while (!(await answers(tenantUrl))) {
    if (ended !== undefined || Date.now() > deadline) {
      const said = readFileSync(log, 'utf8').slice(-5000);
      await stop();
      throw new Error(`it did not answer at ${tenantUrl}: ${ended ?? `waited for ${startMs / 1000} s`}\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { tenantUrl, token, stop };
}

/**
 * Plays the raw requests of the truth, without any code of the suite.
 * @returns what was answered otherwise; null when all answers are as the truth says
 */
export function replayTruth({ id, folder }: SetUp, { tenantUrl, token: bearer }: Running): string | null {
  const variables = ['--var', `host=${tenantUrl}`, `token=${bearer}`];
  const requests = truthFile(path.dirname(folder), id, 'http');
  const { status, stdout, stderr, error } = spawnSync(
    path.join(labFolder, 'node_modules', '.bin', 'httpyac'),
    ['send', path.basename(requests), '--all', '--output', 'none', ...variables],
    // httpyac takes files below its working folder only.
    { cwd: path.dirname(requests), encoding: 'utf8', maxBuffer },
  );
  if (error) throw error;
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
  if (pid === undefined) return;
  const running = child.exitCode === null && child.signalCode === null;
  const ended = running ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  killGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => killGroup(pid, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
  killGroup(pid, 'SIGKILL');
}

function killGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: nobody of the group is left.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
