import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
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
});
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
    'dist/contract',
    'dist/engine',
    'dist/fixtures',
    'dist/jest',
    'dist/probes',
    'dist/provider',
    'dist/reporters',
    'dist/requirements',
    'dist/scim',
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
});

test('the installed package knows the faults', async () => {
  const { code, stdout } = await runCli(['provider', '--faults'], { cwd: work.path, bin });
  expect(code).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(faultIds());
});
