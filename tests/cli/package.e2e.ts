import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../engine/package-root';
import { faultIds } from '../../provider/faults';
import { makeWorkFolder, readResults, readTree, runCli } from '../helpers/cli';
import { notDeleted } from '../helpers/left-behind';

const work = makeWorkFolder();
const modules = path.join(work.path, 'node_modules');
const installed = path.join(modules, 'scim-conformance');
const bin = path.join(installed, 'bin', 'scim-conformance.js');

/** Puts the packed package where npm would, with links to what it depends on at run time and to nothing else. */
beforeAll(() => {
  const packed =
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', work.path], {
      cwd: packageRoot,
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .at(-1) ?? '';
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(work.path, packed), '--strip-components=1', '-C', installed]);
  const { dependencies } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(packageRoot, 'node_modules', name), path.join(modules, name), 'dir');
  }
}, 60_000);
afterAll(() => work.remove());

test('the package holds what runs and nothing else', () => {
  const top = [
    ...new Set(
      readTree(installed).map(({ file }) => path.relative(installed, file).split(path.sep).slice(0, 2).join('/')),
    ),
  ].sort();
  expect(top).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin/scim-conformance.js',
    'dist/cli',
    'dist/engine',
    'dist/fixtures',
    'dist/provider',
    'dist/reporters',
    'dist/requirements',
    'dist/suites',
    'docs/results.schema.json',
    'fixtures/profile.schema.json',
    'fixtures/profiles',
    'package.json',
  ]);
});

test('the installed package audits the embedded provider', async () => {
  const ended = await runCli(['audit', '--profile', 'zscaler-private-access', '--out', path.join(work.path, 'out')], {
    cwd: work.path,
    bin,
  });
  expect({ code: ended.code, stderr: ended.code === 0 ? '' : ended.stderr }).toEqual({ code: 0, stderr: '' });
  const { verdict, exchanges } = readResults(path.join(work.path, 'out'));
  expect([verdict, notDeleted(exchanges)]).toEqual(['conformant', []]);
  expect(readdirSync(path.join(work.path, 'out'))).toContain('report.html');
}, 60_000);

test('the installed package knows the faults', async () => {
  const { code, stdout } = await runCli(['provider', '--faults'], { cwd: work.path, bin });
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(faultIds());
}, 60_000);

test('list and explain know every check', async () => {
  const list = await runCli(['list', '--json'], { cwd: work.path, bin });
  const rows = JSON.parse(list.stdout) as { id: string; level: string; refs: string[]; packs: string[] }[];
  expect(rows.length).toBeGreaterThanOrEqual(100);
  const { stdout, code } = await runCli(['explain', 'lifecycle.disable.by-patch[entra]'], { cwd: work.path, bin });
  expect(code).toBe(0);
  for (const text of [
    'What is sent',
    'PATCH /scim/v2/Users/',
    '"op": "Replace"',
    'With aadOptscim062020',
    'What is wrong',
    'What an Entra customer sees',
    'How to fix',
    'Where it is written',
  ])
    expect(stdout).toContain(text);
});

test('explain of everything ends without an error when its reader has seen enough', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" explain '*' | head -1`, process.execPath, bin], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  [
    ['explain', 'lifecycle.disable.by-ptach'],
    /No check is called 'lifecycle\.disable\.by-ptach' \(did you mean lifecycle\.disable\./,
  ],
  [['rejudge'], /'rejudge' is not in this version yet/],
  [['audit', '--pack', 'gallery'], /--pack is not in this version yet/],
  [['aduit'], /unknown command 'aduit'/],
  [['provider', '--port', 'x'], /--port is 'x': it takes a whole number/],
])('%j is one clear line and exit code 2', async (args, message) => {
  const { code, stderr } = await runCli(args, { cwd: work.path, bin });
  expect({ code, lines: stderr.trim().split('\n') }).toEqual({ code: 2, lines: [expect.stringMatching(message)] });
});

test('without a command it prints the help', async () => {
  const { code, stdout } = await runCli([], { cwd: work.path, bin });
  expect(code).toBe(0);
  for (const command of ['audit', 'list', 'explain', 'provider']) expect(stdout).toContain(command);
});

test('provider serves the embedded provider until it is told to stop', async () => {
  let asked: Promise<number> | undefined;
  const ended = await runCli(['provider', '--token', 'tok'], {
    cwd: work.path,
    bin,
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
