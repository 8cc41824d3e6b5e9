import * as path from 'node:path';
import type { Behaviour } from '../../provider/behaviour';
import { errorBody, scimError } from '../../provider/errors';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { makeWorkFolder, readResults, readTree, runCli } from '../helpers/cli';
import { type Before, beforeAudit, unaccounted } from '../helpers/left-behind';

const work = makeWorkFolder();
const out = (name: string) => path.join(work.path, name);
afterAll(() => work.remove());

const statuses = (folder: string) =>
  Object.fromEntries(readResults(folder).checks.map(({ id, status }) => [id, status]));

test('the embedded provider has the same result with every seed', async () => {
  const seeds = ['1', '2', '4294967295'];
  const runs = [];
  for (const seed of seeds) {
    const { code } = await runCli(['audit', '--seed', seed, '--out', out(`seed-${seed}`)], { cwd: work.path });
    runs.push({ code, statuses: statuses(out(`seed-${seed}`)) });
  }
  const [first] = runs;
  expect(runs).toEqual(seeds.map(() => ({ code: 0, statuses: first?.statuses })));
});

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
    const there = await directory();
    expect(JSON.parse(there.users).totalResults).toBe(60);
    for (const name of ['first', 'second']) {
      const { code, stderr } = await runCli(['audit', '--out', out(name)], { cwd: work.path, env: env() });
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expect(await directory()).toEqual(there);
    }
    expect(statuses(out('second'))).toEqual(statuses(out('first')));
  });

  test('the token is in no file of the run and in no output, in no form', async () => {
    const ended = await auditWith(token, 'secret', {});
    expect(ended.code).toBe(0);
    expect(placesOf(token, ended, 'secret')).toEqual([]);
  });

  test('nor where the provider repeats it in headers, values, member names and refusals', async () => {
    const echo: Behaviour['beforeSend'] = (answer, { method, segments }) => {
      const headers = { ...answer.headers, 'X-Token': token };
      if (method === 'PATCH' && segments[0] === 'Groups')
        return { ...answer, headers, status: 400, body: errorBody(scimError(400, `No: ${token}`)) };
      if (method === 'DELETE') return { ...answer, headers };
      return { ...answer, headers, body: { ...(answer.body as object), nickName: token, [token]: { title: token } } };
    };
    const ended = await auditWith(token, 'echoed', { beforeSend: echo });
    expect(ended.code).toBe(1);
    expect(readResults(out('echoed')).findings.map(({ headline }) => headline)).toContainEqual(
      expect.stringContaining('«No: [redacted]»'),
    );
    expect(placesOf(token, ended, 'echoed')).toEqual([]);
  });

  const token = 'S3cr3t/Token+with=odd&chars~0123456789';

  async function auditWith(secret: string, name: string, behaviour: Partial<Behaviour>) {
    const other = await startProvider({ token: secret, behaviour });
    const before = beforeAudit(other.store);
    const ended = await runCli(['audit', '--out', out(name)], {
      cwd: work.path,
      env: { SCIM_TENANT_URL: other.tenantUrl, SCIM_TOKEN: secret },
    });
    await other.close();
    expect(unaccounted(before, readResults(out(name)))).toEqual([]);
    return ended;
  }

  /** The files and streams that hold the token in one of its forms. */
  function placesOf(secret: string, ended: { stdout: string; stderr: string }, name: string): string[] {
    const forms = [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      JSON.stringify(secret).slice(1, -1),
    ];
    const places = [
      ...readTree(out(name)),
      { file: 'stdout', content: ended.stdout },
      { file: 'stderr', content: ended.stderr },
    ];
    expect(places.length).toBeGreaterThan(8);
    return places.filter(({ content }) => forms.some((form) => content.includes(form))).map(({ file }) => file);
  }

  test('a read-only run sends reads only, says so in the reasons, and judges what reading can tell', async () => {
    await runCli(['audit', '--read-only', '--out', out('read-only')], { cwd: work.path, env: env() });
    const { exchanges, checks, verdict } = readResults(out('read-only'));
    expect([...new Set(exchanges.map(({ request }) => request.method))]).toEqual(['GET']);
    expect(verdict).toBe('partial');
    expect(checks.filter(({ status }) => status === 'pass').length).toBeGreaterThan(20);
    expect(checks.find(({ status }) => status === 'skip')?.reason).toMatch(/read-only/);
  });

  test('the Secret Token can come from standard input, with a line end', async () => {
    const { code } = await runCli(['audit', '--token-stdin', '--check', 'users.read.by-id', '--out', out('stdin')], {
      cwd: work.path,
      env: { SCIM_TENANT_URL: provider.tenantUrl },
      stdin: `${provider.token}\n`,
    });
    expect({ code, partial: readResults(out('stdin')).run.partial }).toEqual({ code: 0, partial: true });
  });

  test('a provider that takes "False" for true is not conformant, and what the gate counts decides the exit code', async () => {
    const faulty = await startProvider({ behaviour: { readBoolean: (value) => Boolean(value) } });
    const before = beforeAudit(faulty.store);
    const env = { SCIM_TENANT_URL: faulty.tenantUrl, SCIM_TOKEN: faulty.token };
    const gate = (level: string) =>
      runCli(['audit', '--suite', 'lifecycle', '--fail-on', level, '--out', out('faulty')], { cwd: work.path, env });
    const codes = [(await gate('required')).code, (await gate('never')).code];
    await faulty.close();
    const { verdict, findings, checks } = readResults(out('faulty'));
    expect({ codes, verdict }).toEqual({ codes: [1, 0], verdict: 'non-conformant' });
    expect(unaccounted(before, readResults(out('faulty')))).toEqual([]);
    expect(checks.find(({ id }) => id === 'lifecycle.disable.by-patch[entra]')).toMatchObject({
      status: 'fail',
      expected: false,
      actual: true,
    });
    expect(checks.find(({ id }) => id === 'lifecycle.disable.by-patch[entra-compliant]')?.status).toBe('pass');
    expect(findings[0]?.checks).toContain('lifecycle.disable.by-patch[entra]');
  });

  test('suites and checks can be chosen', async () => {
    await runCli(
      ['audit', '--suite', 'discovery', '--suite', 'pagination', '--check', 'discovery.*', '--out', out('chosen')],
      { cwd: work.path, env: env() },
    );
    const areas = new Set(readResults(out('chosen')).checks.map(({ check }) => check.split('.')[0]));
    expect([...areas].sort()).toEqual(['connection', 'discovery', 'groups', 'users']);
    expect(readResults(out('chosen')).summary.error).toBe(0);
  });
});
