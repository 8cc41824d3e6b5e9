import type { ChildProcess } from 'node:child_process';
import * as path from 'node:path';
import { makeWorkFolder, readResults, runCli } from '../helpers/cli';
import { notDeleted } from '../helpers/left-behind';

const work = makeWorkFolder();
afterAll(() => work.remove());

/** Serves until `use` is through; @returns what the command printed */
async function served(args: string[], use: (tenantUrl: string, token: string) => Promise<void>) {
  let using: Promise<void> | undefined;
  const onStart = (child: ChildProcess) => {
    let printed = '';
    child.stdout?.on('data', (text: string) => {
      printed += text;
      const [, tenantUrl, token] = /Tenant URL: +(\S+)\nSecret Token: +(\S+)\n.*Ctrl-C/s.exec(printed) ?? [];
      if (tenantUrl && token) using ??= use(tenantUrl, token).finally(() => child.kill('SIGINT'));
    });
  };
  const ended = await runCli(['provider', ...args], { cwd: work.path, onStart });
  await using;
  return ended;
}

test('--faults lists every fault with what it does, and serves nothing', async () => {
  const { code, stdout } = await runCli(['provider', '--faults'], { cwd: work.path });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^patch-op-case-sensitive +rejects "Replace" and "Add"/m);
  expect(stdout.split('\n').length).toBeGreaterThan(180);
});

test('--fault serves the faults that it names, and says what they do', async () => {
  const answers: unknown[] = [];
  const faults = ['--fault', 'create-no-location-or-wrong', '--fault', 'delete-wrong-status'];
  const { code, stdout } = await served(faults, async (tenantUrl, token) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
    const body = '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}';
    const created = await fetch(`${tenantUrl}/Users`, { method: 'POST', headers, body });
    const { id } = (await created.json()) as { id: string };
    const deleted = await fetch(`${tenantUrl}/Users/${id}`, { method: 'DELETE', headers });
    answers.push(created.status, created.headers.get('location'), deleted.status);
  });
  expect(answers).toEqual([201, null, 200]);
  expect(stdout).toContain('it answers a create call without Location (create-no-location-or-wrong)');
  expect(code).toBe(0);
});

test('--like serves a product as its vendor documents it, with faults on top, and says so', async () => {
  const answers: unknown[] = [];
  const args = ['--like', 'zscaler-private-access', '--fault', 'delete-wrong-status'];
  const { code, stdout } = await served(args, async (tenantUrl, token) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
    const body = '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}';
    const created = await fetch(`${tenantUrl}/Users`, { method: 'POST', headers, body });
    const { id, active } = (await created.json()) as { id: string; active: unknown };
    const deleted = await fetch(`${tenantUrl}/Users/${id}`, { method: 'DELETE', headers });
    answers.push(active, deleted.status);
  });
  expect(answers).toEqual(['true', 200]);
  expect(stdout).toContain('Zscaler Private Access (ZPA), as documented, not observed');
  expect(stdout).toContain('it leaves the members of groups out of lists\n');
  expect(stdout).toContain('(delete-wrong-status)');
  expect(code).toBe(0);
});

test.each<[string[], number, string[]]>([
  [['patch-active-string-false.truthy'], 1, ['lifecycle.disable.by-patch']],
  [['member-remove-legacy-removes-all'], 1, ['membership.remove.keeps-others']],
  [['filter-unsupported-returns-all'], 1, ['filtering.unsupported.never-everything']],
  // Breaks nothing that is required.
  [['auth-scheme-case'], 0, []],
])('an audit of the provider with the faults %j ends with %d', async (ids, exitCode, checks) => {
  const out = path.join(work.path, ids.join() || 'none');
  const faults = ids.flatMap((id) => ['--fault', id]);
  let audited: number | null = null;
  await served(faults, async (SCIM_TENANT_URL, SCIM_TOKEN) => {
    const args = ['audit', '--seed', '1', '--out', out];
    audited = (await runCli(args, { cwd: work.path, env: { SCIM_TENANT_URL, SCIM_TOKEN } })).code;
  });
  const { verdict, complete, checks: judged, exchanges } = readResults(out);
  expect(notDeleted(exchanges)).toEqual([]);
  expect([audited, complete, verdict]).toEqual([exitCode, true, exitCode === 1 ? 'non-conformant' : 'conformant']);
  const failed = judged.filter(({ status }) => status === 'fail').map(({ check }) => check);
  expect(failed).toEqual(exitCode === 0 ? [] : expect.arrayContaining(checks));
});

test.each([
  [
    'an unknown fault',
    ['--fault', 'patch-op-case'],
    /^No fault is called 'patch-op-case' \(did you mean patch-.*--faults' lists all$/,
  ],
  ['a variant without its id', ['--fault', 'truthy'], /^No fault is called 'truthy'/],
  [
    'two faults of one decision',
    ['--fault', 'restore-rejected', '--fault', 'patch-noop-400'],
    /^--fault: 'restore-rejected' and 'patch-noop-400' both change saveChanged: serve one of them at a time$/,
  ],
  ['an unknown product', ['--like', 'zscaler'], /^--like is 'zscaler': it takes zscaler-private-access$/],
  [
    'a fault of a decision that the product takes otherwise',
    ['--like', 'zscaler-private-access', '--fault', 'schemas-plain-array'],
    /^--fault: 'zscaler-private-access' and 'schemas-plain-array' both change readSchemas: serve one of them at a time$/,
  ],
  ['an unknown fault of a product', ['--like', 'zscaler-private-access', '--fault', 'x'], /^No fault is called 'x'/],
])('%s is one line and exit code 2', async (_name, args, message) => {
  const { code, stdout, stderr } = await runCli(['provider', ...args], { cwd: work.path });
  expect({ code, stdout, lines: stderr.trimEnd().split('\n') }).toEqual({
    code: 2,
    stdout: '',
    lines: [expect.stringMatching(message)],
  });
});
