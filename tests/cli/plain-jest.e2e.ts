import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../engine/package-root';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { makeWorkFolder, readResults } from '../helpers/cli';
import { beforeAudit, unaccounted } from '../helpers/left-behind';

const work = makeWorkFolder();
let provider: RunningProvider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(async () => {
  await provider.close();
  work.remove();
});

const runJest = (env: Record<string, string>) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SCIM_|JEST_)/.test(name)));
    execFile(
      process.execPath,
      [require.resolve('jest/bin/jest'), '--selectProjects', 'conformance'],
      { cwd: packageRoot, env: { ...clean, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });

test('plain Jest runs the same suites and writes the same report', async () => {
  const out = path.join(work.path, 'out');
  const before = beforeAudit(provider.store);
  const { code, output } = await runJest({
    SCIM_TENANT_URL: provider.tenantUrl,
    SCIM_TOKEN: provider.token,
    SCIM_OUT: out,
  });
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  expect(output).toContain(path.join(out, 'report.html'));
  expect(readResults(out)).toMatchObject({
    verdict: 'conformant',
    complete: true,
    target: { tenantUrl: provider.tenantUrl, embedded: false },
  });
  expect(existsSync(path.join(out, 'report.html'))).toBe(true);
  expect(unaccounted(before, readResults(out))).toEqual([]);
}, 60_000);

test.each([
  ['a mistake of the user', { SCIM_TENANT_URL: 'api.example.com/scim', SCIM_TOKEN: 'x' }, /has no scheme: write https/],
  [
    'a target that cannot be judged',
    { SCIM_TENANT_URL: 'http://127.0.0.1:1/scim', SCIM_TOKEN: 'x' },
    /nothing listens there/,
  ],
  ['a live tenant without a yes', { SCIM_TENANT_URL: 'https://scim.example.com/v2', SCIM_TOKEN: 'x' }, /SCIM_YES=true/],
])(
  '%s is one clear sentence, and leaves nothing behind',
  async (_name, env, message) => {
    const out = path.join(work.path, 'none');
    const { code, output } = await runJest({ ...env, SCIM_OUT: out });
    expect(code).not.toBe(0);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at .*engine/m);
    expect(existsSync(path.join(out, 'journal.ndjson')) || existsSync(path.join(out, '.run'))).toBe(false);
  },
  60_000,
);
