import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { makeWorkFolder, runCli } from '../helpers/cli';

const work = makeWorkFolder();
afterAll(() => work.remove());
const bin = path.join(packageRoot, 'bin', 'scim-conformance.js');

test('list and explain know every check', async () => {
  const list = await runCli(['list', '--json'], { cwd: work.path });
  const rows = JSON.parse(list.stdout) as { id: string; level: string; refs: string[]; packs: string[] }[];
  expect(rows.length).toBeGreaterThanOrEqual(100);
  const { stdout, code } = await runCli(['explain', 'lifecycle.disable.by-patch[entra]'], { cwd: work.path });
  expect(code).toBe(0);
  for (const text of [
    'What is sent',
    'PATCH /scim/v2/Users/',
    '"op": "Replace"',
    'With aadOptscim062020',
    'What is wrong',
    'What an Entra customer sees',
    'How to fix',
    'References',
  ])
    expect(stdout).toContain(text);
});

test.each([
  ["explain '*'", 'connection'],
  ['list --json', '['],
  ['profiles --json', '['],
])('%s ends without an error when its reader has seen enough', (args, first) => {
  const script = `("$0" "$1" ${args}; echo "exit code $?" >&2) | head -1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining(first), stderr: 'exit code 0\n' });
});

test.each([
  [
    ['explain', 'lifecycle.disable.by-ptach'],
    /No check is called 'lifecycle\.disable\.by-ptach' \(did you mean lifecycle\.disable\./,
  ],
  [['aduit'], /^unknown command 'aduit' \(Did you mean audit\?\); 'scim-conformance --help' lists commands/],
  [['audit', '--sead', '1'], /^unknown option '--sead' .*--seed.*'scim-conformance <command> --help' their options$/],
  [['provider', '--port', 'x'], /--port is 'x': it takes a whole number/],
])('%j is one clear line and exit code 2', async (args, message) => {
  const { code, stderr } = await runCli(args, { cwd: work.path });
  expect({ code, lines: stderr.trim().split('\n') }).toEqual({ code: 2, lines: [expect.stringMatching(message)] });
});

test('without a command it prints the help', async () => {
  const { code, stdout } = await runCli([], { cwd: work.path });
  expect(code).toBe(0);
  for (const command of ['audit', 'list', 'explain', 'provider']) expect(stdout).toContain(command);
});

test('provider serves the embedded provider until it is told to stop', async () => {
  let asked: Promise<number> | undefined;
  const ended = await runCli(['provider', '--token', 'tok'], {
    cwd: work.path,
    onStart: (child) => {
      child.stdout?.on('data', (text: string) => {
        const [url] = /http:\S+/.exec(text) ?? [];
        if (!url || asked) return;
        asked = fetch(`${url}/Users`, { headers: { Authorization: 'Bearer tok' } })
          .then(({ status }) => status)
          .finally(() => child.kill('SIGTERM'));
      });
    },
  });
  expect([await asked, ended.code]).toEqual([200, 0]);
});
