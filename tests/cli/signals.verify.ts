import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { makeWorkFolder, readResults, runCli } from '../helpers/cli';

const work = makeWorkFolder();
const out = (name: string) => path.join(work.path, name);
afterAll(() => work.remove());

let slow: RunningProvider;
beforeEach(async () => {
  slow = await startProvider({ latencyMs: 150 });
});
afterEach(() => slow.close());

const leftAtProvider = () => slow.store.tables.User.resources.size + slow.store.tables.Group.resources.size;

/** Audits, and does something to the command once the run has created a resource. */
async function auditUntilCreated(
  name: string,
  act: (child: ChildProcess) => void,
  target = slow as RunningProvider | null,
) {
  const watch = new AbortController();
  const ended = await runCli(['audit', '--out', out(name)], {
    cwd: work.path,
    env: target ? { SCIM_TENANT_URL: target.tenantUrl, SCIM_TOKEN: target.token } : {},
    onStart: async (child) => {
      const journal = path.join(out(name), 'journal.ndjson');
      while (!existsSync(journal) || !readFileSync(journal, 'utf8').includes('"created"')) {
        if (watch.signal.aborted) return;
        await sleep(20);
      }
      act(child);
    },
  });
  watch.abort();
  return ended;
}

test.each<[NodeJS.Signals, string, (child: ChildProcess) => void]>([
  ['SIGINT', 'Ctrl-C', () => {}],
  ['SIGTERM', 'an end that is asked for', () => {}],
  [
    'SIGHUP',
    'a terminal that is closed',
    ({ stdout, stderr }) => {
      stdout?.destroy();
      stderr?.destroy();
    },
  ],
])('%s (%s) stops the run, deletes what it created and ends with 130', async (signal, _what, before) => {
  const { code } = await auditUntilCreated(signal, (child) => {
    before(child);
    child.kill(signal);
  });
  expect({ code, left: leftAtProvider() }).toEqual({ code: 130, left: 0 });
  expect(readResults(out(signal)).problems).toContain('The run was interrupted.');
});

test('a second Ctrl-C ends at once, and says how many resources are left and where the journal is', async () => {
  const { code, stderr } = await auditUntilCreated('twice', (child) => {
    child.stderr?.on('data', (text: string) => text.includes('Stopping') && child.kill('SIGINT'));
    child.kill('SIGINT');
  });
  const [, said, journal] = /(\d+) resources? of this run may be left .*: (\S+)\n$/.exec(stderr) ?? [];
  // A call that was on its way is in the journal, whether it has reached the provider or not.
  expect({ code, journal }).toEqual({ code: 130, journal: path.join(out('twice'), 'journal.ndjson') });
  expect(leftAtProvider()).toBeGreaterThan(0);
  expect(Number(said)).toBeGreaterThanOrEqual(leftAtProvider());
});

test('when Jest is killed, as by a machine without memory, the command says what is left and where the journal is', async () => {
  const { code, stderr } = await auditUntilCreated('crashed', (child) => {
    const jest = processes().find(([, parent]) => parent === String(child.pid))?.[0];
    process.kill(Number(jest), 'SIGKILL');
  });
  const [, said, journal] =
    /Jest was killed.*\n.* (\d+) resources? of this run may be left .*: (\S+)\n$/.exec(stderr) ?? [];
  expect({ code, journal }).toEqual({ code: 4, journal: path.join(out('crashed'), 'journal.ndjson') });
  expect(leftAtProvider()).toBeGreaterThan(0);
  expect(Number(said)).toBeGreaterThanOrEqual(leftAtProvider());
});

/** Kills the command, which no process can prevent, and waits until its Jest has ended by itself. */
async function killCommand(name: string, target: RunningProvider | null): Promise<void> {
  let jest = '';
  await auditUntilCreated(
    name,
    (child) => {
      jest = processes().find(([, parent]) => parent === String(child.pid))?.[0] ?? 'none';
      child.kill('SIGKILL');
    },
    target,
  );
  expect(jest).toMatch(/^\d+$/);
  const isRunning = () => processes().some(([id, , state]) => id === jest && !state?.startsWith('Z'));
  for (let tries = 0; tries < 2000 && isRunning(); tries += 1) await sleep(50);
  expect(isRunning()).toBe(false);
}

/** Process id, parent's id and state of all processes. */
const processes = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

test('when the command is killed, its Jest stops sending, deletes what the run created and ends', async () => {
  await killCommand('killed', slow);
  expect(leftAtProvider()).toBe(0);
  expect(readResults(out('killed')).problems).toContain('The run was interrupted.');
});

test('when the command is killed with the embedded provider in it, its Jest ends: there is nothing to delete', async () => {
  await killCommand('embedded', null);
  expect(existsSync(path.join(out('embedded'), 'results.json'))).toBe(false);
});
