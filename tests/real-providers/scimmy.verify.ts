import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Results } from '../../contract/results';
import { packageRoot } from '../../fixtures/package-root';
import { type Ended, makeWorkFolder, readResults, runCli } from '../helpers/cli';
import { type ScimmyServer, startScimmyServer } from './scimmy-server';

const work = makeWorkFolder();
let server: ScimmyServer;
let ended: Ended;
let results: Results;
beforeAll(async () => {
  server = await startScimmyServer();
  const out = path.join(work.path, 'out');
  ended = await runCli(['audit', '--out', out], {
    cwd: work.path,
    env: { SCIM_TENANT_URL: server.tenantUrl, SCIM_TOKEN: server.token },
  });
  results = readResults(out);
});
afterAll(async () => {
  await server.close();
  work.remove();
});

/** The checks in the page's tables: what was verified by hand, and at which level. */
const verified = readFileSync(path.join(packageRoot, 'docs', 'real-providers.md'), 'utf8').matchAll(
  /^\|\s*`([\w.-]+)`\s*\|\s*(fail|warn)\s*\|/gm,
);

test('every failure and every warning is one that was verified by hand', () => {
  const broken = results.checks
    .filter(({ status }) => status === 'fail' || status === 'warn')
    .map(({ check, status }) => `${check} ${status}`);
  expect([...new Set(broken)].sort()).toEqual([...verified].map(([, check, status]) => `${check} ${status}`).sort());
});

test('it is judged to the end, and everything that was created is deleted', () => {
  expect({
    code: ended.code,
    verdict: results.verdict,
    complete: results.complete,
    leftovers: results.leftovers,
  }).toEqual({ code: 1, verdict: 'non-conformant', complete: true, leftovers: [] });
  expect([server.users.size, server.groups.size]).toEqual([0, 0]);
  expect(results.summary.pass).toBeGreaterThan(300);
});
