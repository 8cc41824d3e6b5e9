import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { runLab } from '../../lab/run/lab';
import { installReplay } from '../../lab/run/server';
import { makeWorkFolder } from '../helpers/cli';

const work = makeWorkFolder();
// CI installs the project alone. The lab installs what replays its raw requests; here first, so that no test waits for it.
beforeAll(() => installReplay());
afterAll(() => work.remove());

interface Entry {
  /** Faults of the embedded provider, which stands for a server here. */
  faults?: string[];
  lines?: object[];
  http?: string;
  setUp?: object;
}

const provider = path.join(packageRoot, 'bin', 'scim-conformance.js');
const refused = `
# @name no-token
GET {{host}}/Users?count=1

?? status == 401
?? js response.headers['www-authenticate'] == undefined
`;
const line = { status: 'warn', why: 'It does.', requests: ['no-token'], of: 'library' };

/** A lab of its own; each server notes its port in its folder and is the child of a shell that waits for it. */
function makeLab(name: string, servers: Record<string, Entry>): string {
  const lab = path.join(work.path, name);
  mkdirSync(path.join(lab, 'truth'), { recursive: true });
  for (const [id, { faults = [], lines = [], http = refused, setUp = {} }] of Object.entries(servers)) {
    const flags = faults.map((fault) => `--fault ${fault}`).join(' ');
    const serve = `"${process.execPath}" "${provider}" provider --port "$PORT" --token "$TOKEN" ${flags} & echo $PORT > port; wait`;
    const whole = {
      name: id,
      registry: 'none',
      needs: ['node'],
      install: [],
      start: ['sh', '-c', serve],
      path: '/scim/v2',
    };
    mkdirSync(path.join(lab, id));
    writeFileSync(path.join(lab, id, 'lab.json'), JSON.stringify({ ...whole, ...setUp }));
    writeFileSync(path.join(lab, 'truth', `${id}.json`), JSON.stringify({ server: id, observed: '2026-11-27', lines }));
    writeFileSync(path.join(lab, 'truth', `${id}.http`), http);
  }
  return lab;
}

async function run(lab: string, interrupted = new AbortController().signal) {
  const said: string[] = [];
  const code = await runLab({
    lab,
    names: [],
    docs: false,
    say: (text) => said.push(text),
    interrupted,
  });
  return { code, said };
}

const answers = (lab: string, id: string) =>
  fetch(`http://127.0.0.1:${readFileSync(path.join(lab, id, 'port'), 'utf8').trim()}/`).then(
    () => true,
    () => false,
  );

const challenge = 'auth-401-html-or-no-challenge.challenge';

test('a server of which the truth says all has no difference, and is stopped with what it started', async () => {
  const lab = makeLab('right', {
    right: { faults: [challenge], lines: [{ ...line, checks: ['auth.refusal.challenge'] }] },
  });
  const { code, said } = await run(lab);
  expect(said.at(-1)).toBe('No difference.');
  expect(said[1]).toMatch(/^all +2 +0 +0 +0 +2 of 2 +0 +0 +\d+ +[\d.]+$/m);
  expect(code).toBe(0);
  expect(await answers(lab, 'right')).toBe(false);
});

test('a report that lacks something, or says too much, is a difference', async () => {
  const lines = [
    { ...line, checks: ['auth.refusal.challenge', 'auth.refusal.nothing'], headline: { has: ['no such words'] } },
    { ...line, checks: ['auth.no-token.refused'], mapping: 'derived' },
  ];
  const { code, said } = await run(makeLab('wrong', { wrong: { faults: [challenge, 'auth-scheme-case'], lines } }));
  expect(said.slice(2)).toEqual([
    expect.stringMatching(/^wrong: derived: auth\.no-token\.refused: not found: it is pass, and warn is right/),
    expect.stringMatching(/^wrong: derived: auth\.scheme\.case-insensitive: false: it is warn/),
    expect.stringMatching(/^wrong: derived: auth\.refusal\.challenge: the headline lacks «no such words»: /),
    expect.stringMatching(/^wrong: zscaler-private-access: auth\.scheme\.case-insensitive: false: it is warn/),
    expect.stringMatching(
      /^wrong: zscaler-private-access: auth\.refusal\.challenge: the headline lacks «no such words»/,
    ),
    'wrong: the truth names auth.refusal.nothing, and no check is called so',
    '6 differences.',
  ]);
  expect(code).toBe(1);
});

test('a server that cannot be judged is named, and the others are played', async () => {
  const creates = `
# @name create
POST {{host}}/Users
Authorization: Bearer {{token}}
Content-Type: application/scim+json

{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "left@example.com"}

?? status == 201
`;
  const lab = makeLab('broken', {
    absent: { setUp: { needs: ['no-such-program'] } },
    dies: { setUp: { start: ['node', '-e', 'console.log("no database"); process.exit(3)'] } },
    leaves: { http: creates },
    missing: { setUp: { start: ['no-such-program'] } },
    other: { http: refused },
    uninstalled: { setUp: { install: [['sh', '-c', 'echo no such version >&2; exit 7']] } },
  });
  const { code, said } = await run(lab);
  const text = said.join('\n');
  expect(text).toContain('absent: skipped, as there is no no-such-program on this machine');
  expect(text).toMatch(
    /^dies: it did not answer at http:\/\/127\.0\.0\.1:\d+\/scim\/v2: it ended with 3\nno database/m,
  );
  expect(text).toMatch(
    /^leaves: after its raw requests Users\/\S+ is left at the server, and no report names it: .*left@/m,
  );
  expect(text).toMatch(/^missing: it did not answer at .*: spawn no-such-program ENOENT/m);
  expect(text).toMatch(/^other: the server does not answer as its raw requests say:\n.*www-authenticate/ms);
  expect(text).toMatch(/^uninstalled: sh -c .* ended with 7 in .*:\nno such version/m);
  expect(said.at(-1)).toBe('5 differences.');
  expect(code).toBe(1);
});

test('an interrupted run stops the server', async () => {
  const lab = makeLab('interrupted', { slow: { http: refused, faults: [challenge] } });
  const interrupt = new AbortController();
  const ended = run(lab, interrupt.signal);
  while (!existsSync(path.join(lab, 'slow', 'port')) || !(await answers(lab, 'slow')))
    await new Promise((resolve) => setTimeout(resolve, 50));
  interrupt.abort();
  await expect(ended).rejects.toThrow('aborted');
  expect(await answers(lab, 'slow')).toBe(false);
});
