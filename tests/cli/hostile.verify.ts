import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { makeWorkFolder, readResults, runCli } from '../helpers/cli';
import { dumbServers, everySecond, hostileServers, type Respond, startDumbServer } from '../helpers/dumb-servers';
import { beforeAudit, unaccounted } from '../helpers/left-behind';

const work = makeWorkFolder();
afterAll(() => work.remove());

const servers = { ...dumbServers, ...hostileServers };
const serverOf = (name: string) => startDumbServer(servers[name] as Respond);
const halfOf = (name: string) => startProvider({ behaviour: everySecond(servers[name] as Respond) });

/**
 * Audits a server in a process of its own, which has to end by itself.
 * @param timeoutMs short only where answers never end: on a busy machine the others take their time
 */
async function audit(start: () => Promise<Pick<RunningProvider, 'tenantUrl' | 'token' | 'close'>>, timeoutMs: number) {
  const server = await start();
  const out = path.join(work.path, `run-${readdirSync(work.path).length}`);
  const args = [
    'audit',
    '--tenant-url',
    server.tenantUrl,
    '--timeout',
    String(timeoutMs),
    '--dialect',
    'entra',
    '--out',
    out,
  ];
  const ended = await runCli([...args, '--consistency-timeout', '0'], {
    cwd: work.path,
    env: { SCIM_TOKEN: server.token },
  }).finally(() => server.close());
  expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at |undefined|\[object/m);
  return { ...ended, out };
}

test.each([
  ['no answer at all', /cannot be judged: no complete answer within 300 ms; check the Tenant URL/],
  ['a body that never ends, a byte at a time', /cannot be judged: no complete answer within 300 ms/],
  ['headers that never end', /cannot be judged: the answer is not valid HTTP/],
  ['a gzip bomb', /cannot be judged: the body is larger than 5 MB/],
])('%s: exit code 3 with one line, and no report', async (name, message) => {
  const timeoutMs = message.source.includes('within 300 ms') ? 300 : 30_000;
  const { code, stdout, stderr, out } = await audit(() => serverOf(name), timeoutMs);
  const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Auditing '));
  expect({ code, stdout, lines }).toEqual({ code: 3, stdout: '', lines: [expect.stringMatching(message)] });
  expect(existsSync(path.join(out, 'results.json'))).toBe(false);
});

test.each([
  ['an empty list for everything', () => serverOf('an empty list')],
  ['half of the connections closed', () => halfOf('a closed connection')],
  ['half of the requests without an answer', () => halfOf('no answer at all')],
  ['half of the bodies without an end', () => halfOf('a body that never ends, a byte at a time')],
  ['half of the answers JSON without end', () => halfOf('deeply nested JSON')],
])('%s: exit code 1 with a verdict and all reports', async (_name, start) => {
  const { code, stdout, out } = await audit(start, 1000);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/Not conformant/)]);
  const { verdict, complete, problems, summary } = readResults(out);
  expect({ verdict, complete, problems, errors: summary.error }).toEqual({
    verdict: 'non-conformant',
    complete: true,
    problems: [],
    errors: 0,
  });
  for (const file of ['report.html', 'junit.xml', 'summary.md', 'exchanges.har', 'journal.ndjson', 'run.html'])
    expect(existsSync(path.join(out, file))).toBe(true);
});

test.each(['t', 'true', 'requests'])('the token %j spoils nothing that is written', async (token) => {
  const provider = await startProvider({ token });
  const before = beforeAudit(provider.store);
  const out = path.join(work.path, `token-${token}`);
  const args = ['audit', '--tenant-url', provider.tenantUrl, '--dialect', 'entra', '--out', out];
  const { code } = await runCli(args, { cwd: work.path, env: { SCIM_TOKEN: token } }).finally(() => provider.close());
  const { verdict, complete, summary, exchanges, target } = readResults(out);
  expect({ code, verdict, complete, passed: summary.pass === summary.total }).toEqual({
    code: 0,
    verdict: 'conformant',
    complete: true,
    passed: true,
  });
  expect(target.tenantUrl).toBe(provider.tenantUrl);
  expect(unaccounted(before, readResults(out))).toEqual([]);
  expect(JSON.stringify(exchanges)).not.toContain(`Bearer ${token}`);
});
