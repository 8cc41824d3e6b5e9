import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { packageRoot } from '../../engine/package-root';
import { type ProviderOptions, type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { type Ended, makeWorkFolder, readResults, readTree, runCli } from '../helpers/cli';
import { type Before, beforeAudit, notDeleted, unaccounted } from '../helpers/left-behind';

const work = makeWorkFolder();
const out = (name: string) => path.join(work.path, name);
afterAll(() => work.remove());

const statuses = (folder: string) =>
  Object.fromEntries(readResults(folder).checks.map(({ id, status }) => [id, status]));

describe('the embedded provider', () => {
  const seeds = [1, 2, 4294967295];
  const ended: Ended[] = [];
  beforeAll(async () => {
    for (const seed of seeds)
      ended.push(await runCli(['audit', '--seed', String(seed), '--out', out(`seed-${seed}`)], { cwd: work.path }));
  }, 120_000);

  test('is conformant: nothing fails, warns, blocks, errs or is skipped', () => {
    expect(ended.map(({ code, stderr }) => ({ code, bug: /bug/.test(stderr) }))).toEqual(
      seeds.map(() => ({ code: 0, bug: false })),
    );
    const { verdict, complete, problems, summary, leftovers, checks } = readResults(out('seed-1'));
    expect({ verdict, complete, problems, leftovers }).toEqual({
      verdict: 'conformant',
      complete: true,
      problems: [],
      leftovers: [],
    });
    expect(
      checks.filter(({ status }) => status !== 'pass').map(({ id, status, reason }) => `${status} ${id}: ${reason}`),
    ).toEqual([]);
    expect(summary.pass).toBe(summary.total);
  });

  test.each(seeds)('has nothing left of what the run with seed %d created', (seed) => {
    expect(notDeleted(readResults(out(`seed-${seed}`)).exchanges)).toEqual([]);
  });

  test('is judged by at least 100 check definitions, in at most 0.7 requests per judged check', () => {
    const { checks, run, summary } = readResults(out('seed-1'));
    expect(new Set(checks.map(({ check }) => check)).size).toBeGreaterThanOrEqual(100);
    expect(run.requests / summary.total).toBeLessThanOrEqual(0.7);
  });

  test('has the same result with every seed', () => {
    expect(statuses(out('seed-2'))).toEqual(statuses(out('seed-1')));
    expect(statuses(out('seed-4294967295'))).toEqual(statuses(out('seed-1')));
  });

  test('the run leaves the files of the contract and no others', () => {
    expect(
      readTree(out('seed-1'))
        .map(({ file }) => path.relative(out('seed-1'), file))
        .sort(),
    ).toEqual([
      'exchanges.har',
      'journal.ndjson',
      'junit.xml',
      'report.html',
      'results.json',
      'run.html',
      'summary.md',
    ]);
  });

  test('results.json is valid by the published JSON Schema', () => {
    const schema = JSON.parse(readFileSync(path.join(packageRoot, 'docs', 'results.schema.json'), 'utf8')) as object;
    const validate = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true })).compile(schema);
    validate(readResults(out('seed-1')));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the summary on stdout names the verdict and the report, without colour where there is no terminal', () => {
    expect(ended[0]?.stdout).toMatch(/conformant/i);
    expect(ended[0]?.stdout).toContain(path.join(out('seed-1'), 'report.html'));
    expect(`${ended[0]?.stdout}${ended[0]?.stderr}`).not.toContain('\u001b[');
  });
});

/** Serves a provider for one test, which has to leave nothing there that results.json does not name. */
async function serve(options: ProviderOptions, audit: (provider: RunningProvider) => Promise<string>): Promise<void> {
  const provider = await startProvider(options);
  const before = beforeAudit(provider.store);
  const folder = await audit(provider).finally(() => provider.close());
  expect(unaccounted(before, readResults(folder))).toEqual([]);
}

describe('a provider in use', () => {
  let provider: RunningProvider;
  let before: Before;
  const env = () => ({ SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: provider.token });
  beforeAll(async () => {
    provider = await startProvider();
    seedDirectory(provider.store, 60, 4);
    before = beforeAudit(provider.store);
  });
  afterEach(() => expect(unaccounted(before, { exchanges: [], leftovers: [] })).toEqual([]));
  afterAll(() => provider.close());

  const directory = async () => {
    const read = async (endpoint: string) =>
      (
        await fetch(`${provider.tenantUrl}/${endpoint}?count=1000`, {
          headers: { Authorization: `Bearer ${provider.token}` },
        })
      ).text();
    return { users: await read('Users'), groups: await read('Groups') };
  };

  test('two audits in a row agree, and the users and groups that were there are byte-identical afterwards', async () => {
    const before = await directory();
    expect(JSON.parse(before.users).totalResults).toBe(60);
    for (const name of ['first', 'second']) {
      const { code, stderr } = await runCli(['audit', '--out', out(name)], { cwd: work.path, env: env() });
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expect(await directory()).toEqual(before);
    }
    expect(statuses(out('second'))).toEqual(statuses(out('first')));
  }, 60_000);

  test('the token is in no file of the run and in no output, in no form', async () => {
    const token = 'S3cr3t/Token+with=odd&chars~0123456789';
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    await serve({ token }, async ({ tenantUrl }) => {
      const env = { SCIM_TENANT_URL: tenantUrl, SCIM_TOKEN: token };
      Object.assign(ended, await runCli(['audit', '--out', out('secret')], { cwd: work.path, env }));
      return out('secret');
    });
    expect(ended.code).toBe(0);
    const forms = [
      token,
      encodeURIComponent(token),
      Buffer.from(token).toString('base64').replace(/=+$/, ''),
      JSON.stringify(token).slice(1, -1),
    ];
    const places = [
      ...readTree(out('secret')),
      { file: 'stdout', content: ended.stdout },
      { file: 'stderr', content: ended.stderr },
    ];
    expect(places.length).toBeGreaterThan(8);
    expect(
      places.filter(({ content }) => forms.some((form) => content.includes(form))).map(({ file }) => file),
    ).toEqual([]);
  }, 60_000);

  test('a read-only run sends reads only, says so in the reasons, and judges what reading can tell', async () => {
    await runCli(['audit', '--read-only', '--out', out('read-only')], { cwd: work.path, env: env() });
    const { exchanges, checks, verdict } = readResults(out('read-only'));
    expect([...new Set(exchanges.map(({ request }) => request.method))]).toEqual(['GET']);
    expect(verdict).toBe('conformant');
    expect(checks.filter(({ status }) => status === 'pass').length).toBeGreaterThan(20);
    expect(checks.find(({ status }) => status === 'skip')?.reason).toMatch(/read-only/);
  }, 60_000);

  test('the Secret Token can come from standard input, with a line end', async () => {
    const { code } = await runCli(['audit', '--token-stdin', '--check', 'users.read.by-id', '--out', out('stdin')], {
      cwd: work.path,
      env: { SCIM_TENANT_URL: provider.tenantUrl },
      stdin: `${provider.token}\n`,
    });
    expect({ code, partial: readResults(out('stdin')).run.partial }).toEqual({ code: 0, partial: true });
  }, 60_000);

  test('a provider that takes "False" for true is not conformant, and what the gate counts decides the exit code', async () => {
    const codes: (number | null)[] = [];
    await serve({ behaviour: { readBoolean: (value) => Boolean(value) } }, async ({ tenantUrl, token }) => {
      const env = { SCIM_TENANT_URL: tenantUrl, SCIM_TOKEN: token };
      const gate = (level: string) =>
        runCli(['audit', '--suite', 'lifecycle', '--fail-on', level, '--out', out('faulty')], { cwd: work.path, env });
      for (const level of ['required', 'never']) codes.push((await gate(level)).code);
      return out('faulty');
    });
    const { verdict, findings, checks } = readResults(out('faulty'));
    expect({ codes, verdict }).toEqual({ codes: [1, 0], verdict: 'non-conformant' });
    expect(checks.find(({ id }) => id === 'lifecycle.disable.by-patch[entra]')).toMatchObject({
      status: 'fail',
      expected: false,
      actual: true,
    });
    expect(checks.find(({ id }) => id === 'lifecycle.disable.by-patch[entra-compliant]')?.status).toBe('pass');
    expect(findings[0]?.checks).toContain('lifecycle.disable.by-patch[entra]');
  }, 60_000);

  test('suites and checks can be chosen', async () => {
    await runCli(
      ['audit', '--suite', 'discovery', '--suite', 'pagination', '--check', 'discovery.*', '--out', out('chosen')],
      { cwd: work.path, env: env() },
    );
    const areas = new Set(readResults(out('chosen')).checks.map(({ area }) => area));
    expect([...areas].sort()).toEqual(['connection', 'discovery', 'groups', 'users']);
    expect(readResults(out('chosen')).summary.error).toBe(0);
  }, 60_000);

  test('Ctrl-C stops the run, deletes what it created and ends with 130', async () => {
    const slow = await startProvider({ latencyMs: 150 });
    const ended = await runCli(['audit', '--out', out('interrupted')], {
      cwd: work.path,
      env: { SCIM_TENANT_URL: slow.tenantUrl, SCIM_TOKEN: slow.token },
      onStart: (child) => {
        const watch = setInterval(() => {
          const journal = path.join(out('interrupted'), 'journal.ndjson');
          if (!existsSync(journal) || !readFileSync(journal, 'utf8').includes('"created"')) return;
          clearInterval(watch);
          child.kill('SIGINT');
        }, 20);
      },
    });
    const left = await fetch(`${slow.tenantUrl}/Users`, { headers: { Authorization: `Bearer ${slow.token}` } }).then(
      (response) => response.json() as Promise<{ totalResults: number }>,
    );
    await slow.close();
    expect({ code: ended.code, left: left.totalResults }).toEqual({ code: 130, left: 0 });
    expect(readResults(out('interrupted')).complete).toBe(false);
  }, 60_000);
});
