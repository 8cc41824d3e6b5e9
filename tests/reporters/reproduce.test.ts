import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Json } from '../../contract/results';
import { exchangesToReplay, reproduceScript } from '../../reporters/reproduce';
import { shellQuote, shellWord } from '../../reporters/shell-text';
import { type Told, type ToldCheck, tell } from '../../reporters/told';
import { guid, makeRecording, patchBody, type Reply, sampleUser, storedUser, tenantUrl } from './sample-exchanges';
import { hostile } from './sample-play';
import { nonConformant } from './sample-results';

const results = tell(nonConformant());
const find = (id: string, from = results) => from.checks.find((check) => check.id === id) as ToldCheck;
const scriptOf = (id: string) => reproduceScript(results, find(id)) ?? '';

/** Results with one failed check that looked at these calls of one probe. */
function recorded(calls: [method: string, path: string, body: Json | undefined, reply: Reply][]): [Told, ToldCheck] {
  const { exchanges, record } = makeRecording();
  for (const [n, [method, url, body, reply]] of calls.entries())
    record('some.probe', `step-${n}`, method, url, body, reply);
  const check = {
    ...find('lifecycle.disable.by-patch[entra]'),
    exchanges: exchanges.map(({ index }) => index),
    pointers: [],
  };
  return [{ ...results, exchanges, checks: [check] }, check];
}

test.each(Object.values(hostile).filter((text) => !text.includes('\u0000')))(
  'a shell reads a quoted word as it was: %j',
  (text) => {
    const shell = spawnSync('sh', ['-c', `printf %s ${shellQuote(text)}`], { encoding: 'utf8' });
    expect(shell.stdout).toBe(text);
  },
);

test('variables stand between quoted parts', () => {
  const word = shellWord(["it's ", { variable: 'USER_1' }, '$HOME']);
  expect(spawnSync('sh', ['-c', `USER_1='a b'; printf %s ${word}`], { encoding: 'utf8' }).stdout).toBe("it's a b$HOME");
});

test('every script of a run is one that a shell can read', () => {
  const scripts = results.checks.flatMap((check) =>
    check.status === 'fail' || check.status === 'warn' ? (reproduceScript(results, check) ?? []) : [],
  );
  expect(scripts.length).toBe(14);
  for (const script of scripts)
    expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test('it holds the exchanges of the probe up to the last one that the check looked at', () => {
  const check = find('lifecycle.disable.by-patch[entra]');
  expect(exchangesToReplay(results, check).map(({ step }) => step)).toEqual(['create', 'disable', 'read-disabled']);
  const upToPatch = { ...check, exchanges: check.exchanges.slice(0, 2), pointers: [] };
  expect(exchangesToReplay(results, upToPatch).map(({ step }) => step)).toEqual(['create', 'disable']);
  expect(reproduceScript(results, { ...check, exchanges: [], pointers: [] })).toBeNull();
});

test('a check of the whole run is shown by the probe of its first exchange', () => {
  const survey = {
    ...find('errors.body.is-scim'),
    exchanges: [0, 12, 240],
    pointers: [{ exchange: 12, part: 'response' as const, in: 'status' as const }],
  };
  expect(exchangesToReplay(results, survey).map(({ index }) => index)).toEqual([12]);
});

test('the token is taken from the environment, and other headers are as they were sent', () => {
  const script = scriptOf('lifecycle.disable.by-patch[entra]');
  expect(script).toContain('-H "Authorization: Bearer $SCIM_TOKEN"');
  expect(script).toContain("-H 'Content-Type: application/scim+json; charset=utf-8'");
  expect(script).not.toContain('[redacted]');
  expect(script).not.toMatch(/-H '(host|content-length)/i);
});

test('a request without a token stays without one, and a made-up one stays as it is', () => {
  const [run, check] = recorded([
    ['GET', '/Users', undefined, { status: 401 }],
    ['GET', '/Groups', undefined, { status: 401 }],
    ['GET', '/Me', undefined, { status: 200 }],
  ]);
  const [first, second, third] = run.exchanges;
  if (first) delete first.request.headers.Authorization;
  if (second) second.request.headers.Authorization = 'Bearer wrong';
  if (third) third.request.headers.Authorization = 'bearer {token}';
  const script = reproduceScript(run, check) ?? '';
  expect(script.match(/Authorization/g)?.length).toBe(2);
  expect(script).toContain("-H 'Authorization: Bearer wrong'");
  expect(script).toContain(`-H 'Authorization: bearer '"$SCIM_TOKEN"`);
});

test('ids of created resources become variables in paths, filters, values and references', () => {
  const id = guid(1, 2);
  const [run, check] = recorded([
    ['POST', '/Users', sampleUser(1), { status: 201, body: storedUser(1) }],
    ['GET', `/Users?filter=id%20eq%20%22${id}%22`, undefined, {}],
    [
      'PATCH',
      '/Groups/7',
      patchBody([
        { op: 'add', path: `members[value eq "${id}"]`, value: [{ value: id, $ref: `${tenantUrl}/Users/${id}` }] },
      ]),
      {},
    ],
    ['DELETE', `/Users/${id}`, undefined, { status: 204 }],
  ]);
  const script = reproduceScript(run, check) ?? '';
  expect(script).not.toContain(id);
  expect(script).toContain(`"$ref":"'"$SCIM_URL"'/Users/'"$USER_1"'"`);
  expect(script.match(/"\$USER_1"/g)?.length).toBe(6);
});

test('a short id takes the place of nothing that only looks like it', () => {
  const [run, check] = recorded([
    ['POST', '/Users', sampleUser(1), { status: 201, body: { ...storedUser(1), id: '2' } }],
    ['GET', '/Users?startIndex=2&count=2', undefined, {}],
    ['GET', '/Users/2', undefined, {}],
  ]);
  const script = reproduceScript(run, check) ?? '';
  expect(script).toContain("'/Users?startIndex=2&count=2'");
  expect(script).toContain(`"$SCIM_URL"'/Users/'"$USER_1"`);
  expect(script).toContain('scim/v2');
});

test('a user and a group with the same id are told apart', () => {
  const group = (id: string) => ({ ...storedUser(1), id });
  const named = encodeURIComponent('id eq "1" and members eq "1"');
  const [run, check] = recorded([
    ['POST', '/Users', sampleUser(1), { status: 201, body: { ...storedUser(1), id: '1' } }],
    ['POST', '/Groups', {}, { status: 201, body: group('1') }],
    ['PATCH', '/Groups/1', patchBody([{ op: 'Replace', value: { id: '1', members: [{ value: '1' }] } }]), {}],
    ['PATCH', '/Users/1', patchBody([{ op: 'add', path: 'groups', value: [{ $ref: '../Groups/1' }] }]), {}],
    ['GET', `/Groups?filter=${named}`, undefined, {}],
    ['GET', '/Groups?filter=id+eq+%221%22', undefined, {}],
    ['DELETE', '/Groups/1', undefined, { status: 204 }],
    ['GET', '/Users/1', undefined, {}],
  ]);
  const script = reproduceScript(run, check) ?? '';
  for (const part of [
    `PATCH "$SCIM_URL"'/Groups/'"$GROUP_1"`,
    `{"id":"'"$GROUP_1"'","members":[{"value":"'"$USER_1"'"}]}`,
    `PATCH "$SCIM_URL"'/Users/'"$USER_1"`,
    `../Groups/'"$GROUP_1"'"`,
    `'/Groups?filter=id%20eq%20%22'"$GROUP_1"'%22%20and%20members%20eq%20%22'"$USER_1"'%22'`,
    `'/Groups?filter=id+eq+%22'"$GROUP_1"'%22'`,
    `DELETE "$SCIM_URL"'/Groups/'"$GROUP_1"`,
    `GET "$SCIM_URL"'/Users/'"$USER_1"`,
  ])
    expect(script).toContain(part);
});

test('an id that needs encoding in a URL is encoded there, and only there', () => {
  const [run, check] = recorded([
    ['POST', '/Users', sampleUser(1), { status: 201, body: { ...storedUser(1), id: 'a/b c' } }],
    ['PATCH', '/Users/a%2Fb%20c', patchBody([{ op: 'add', path: 'manager', value: 'a/b c' }]), {}],
  ]);
  const script = reproduceScript(run, check) ?? '';
  expect(script).toContain(`USER_1_IN_URL=$(printf '%s' "$USER_1" | jq -sRr @uri)`);
  expect(script).toContain(`PATCH "$SCIM_URL"'/Users/'"$USER_1_IN_URL"`);
  expect(script).toContain(`"value":"'"$USER_1"'"`);
  expect(script).toContain('"$SCIM_URL/Users/$USER_1_IN_URL"');
});

test('a body that no command line can hold is read from results.json', () => {
  const [run, check] = recorded([['POST', '/Users', sampleUser(1, { title: 'x'.repeat(200_000) }), { status: 201 }]]);
  const script = reproduceScript(run, check) ?? '';
  expect(script.length).toBeLessThan(2000);
  expect(script).toContain("jq -cj '.exchanges[0].request.body' results.json | curl");
});

const hasCurl = spawnSync('curl', ['--version']).status === 0;

(hasCurl ? test : test.skip)('the script runs: it creates, uses and deletes its own resources', async () => {
  const server = await startServer();
  const script = scriptOf('membership.remove.only-named[entra]');
  const { status, output } = await run(script, server.url);
  server.close();
  expect(status).toBe(0);
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /Users',
    'POST /Users',
    'POST /Users',
    'POST /Groups',
    'PATCH /Groups/new-4',
    'GET /Groups/new-4',
    'DELETE /Groups/new-4',
    'DELETE /Users/new-3',
    'DELETE /Users/new-2',
    'DELETE /Users/new-1',
  ]);
  expect(server.seen.every(({ token }) => token === 'Bearer s3cret')).toBe(true);
  expect(server.seen[0]?.body).toEqual(sampleUser(1));
  expect(server.seen[3]?.body).toMatchObject({ members: [{ value: 'new-1' }, { value: 'new-2' }, { value: 'new-3' }] });
  expect(server.seen[4]?.body).toMatchObject({ Operations: [{ value: [{ $ref: null, value: 'new-2' }] }] });
  expect(output).toContain('HTTP/1.1 200');
});

interface Seen {
  method: string;
  url: string;
  token: string | undefined;
  body: Json | undefined;
}

/** Answers like a provider whose ids are new in every run. */
async function startServer() {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const text = await read(request);
    const body = text === '' ? undefined : (JSON.parse(text) as { [name: string]: Json });
    const { method = '', url = '', headers } = request;
    seen.push({ method, url: url.replace('/base', ''), token: headers.authorization, body });
    response.writeHead(method === 'POST' ? 201 : method === 'DELETE' ? 204 : 200);
    response.end(method === 'POST' ? JSON.stringify({ ...body, id: `new-${seen.length}` }) : undefined);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`, close: () => server.close() };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function run(script: string, url: string): Promise<{ status: number | null; output: string }> {
  const env = { ...process.env, PATH: `${process.env.PATH}:${jqStandIn()}`, SCIM_TOKEN: 's3cret', SCIM_URL: url };
  const shell = spawn('sh', [], { env });
  let output = '';
  shell.stdout.on('data', (chunk) => {
    output += chunk;
  });
  shell.stdin.end(script);
  return new Promise((done) => shell.on('close', (status) => done({ status, output })));
}

/** A folder with what the script asks of jq, for machines that have none; it stands last in the path. */
function jqStandIn(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'scim-jq-'));
  const file = path.join(folder, 'jq');
  writeFileSync(
    file,
    `#!${process.execPath}
const text = require('fs').readFileSync(0, 'utf8');
console.log(process.argv.at(-1) === '@uri' ? encodeURIComponent(text) : JSON.parse(text).id ?? '');
`,
  );
  chmodSync(file, 0o755);
  return folder;
}

test('where a request asks for somebody by a pseudonym, the script says so', () => {
  const script = (path: string) => reproduceScript(...recorded([['GET', path, undefined, { status: 200 }]])) ?? '';
  expect(script('/Users?filter=userName%20eq%20%22PERSON-0A1B2C3D4E%22')).toMatch(/^# Texts such as person-/m);
  expect(script('/Users?filter=userName%20eq%20%22person%22')).not.toMatch(/person-/);
});
