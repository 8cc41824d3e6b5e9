import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { readProfile } from '../../fixtures/profiles';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { makeWorkFolder, runCli } from '../helpers/cli';

const work = makeWorkFolder();
let provider: RunningProvider;
let html: http.Server;
const portOf = (server: http.Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  provider = await startProvider();
  html = http.createServer((request, response) => {
    if (request.url?.startsWith('/moved')) response.writeHead(302, { Location: 'http://evil.example/steal' }).end();
    else if (request.url?.startsWith('/quoting'))
      response.socket?.end(
        'HTTP/1.1 302 Found\r\nLocation: http://evil.example/?t=quoted-token-0123&x=\x9b[2J\r\nContent-Length: 0\r\n\r\n',
        'latin1',
      );
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  });
  await new Promise<void>((resolve) => html.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await provider.close();
  html.closeAllConnections();
  html.close();
  work.remove();
  files.remove();
});

const files = makeWorkFolder();
const written = (name: string, content: object) => {
  const file = path.join(files.path, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const profileWith = (more: object) => written('mine.json', { ...readProfile('generic'), ...more });

/** name, arguments, environment, exit code, message */
const rows: [string, () => string[], () => Record<string, string>, number, RegExp][] = [
  [
    'an unreachable host',
    () => ['--tenant-url', 'http://127.0.0.1:1/scim'],
    () => ({ SCIM_TOKEN: 'x' }),
    3,
    /http:\/\/127\.0\.0\.1:1\/scim cannot be judged: nothing listens there.*check the Tenant URL/,
  ],
  [
    'an unknown host',
    () => ['--tenant-url', 'https://no-such-host.invalid/scim', '--yes'],
    () => ({ SCIM_TOKEN: 'x' }),
    3,
    /no-such-host\.invalid.*host name is unknown/,
  ],
  [
    'a TLS failure',
    () => ['--tenant-url', `https://127.0.0.1:${portOf(html)}/scim`],
    () => ({ SCIM_TOKEN: 'x' }),
    3,
    /TLS connection failed/,
  ],
  [
    'a refused token',
    () => ['--tenant-url', provider.tenantUrl],
    () => ({ SCIM_TOKEN: 'wrong' }),
    3,
    /refused the Secret Token with 401.*check that the token/,
  ],
  [
    'HTML instead of SCIM',
    () => ['--tenant-url', `http://127.0.0.1:${portOf(html)}/scim`],
    () => ({ SCIM_TOKEN: 'x' }),
    3,
    /an HTML page.*base URL of the SCIM endpoint/,
  ],
  [
    'a redirect to another origin',
    () => ['--tenant-url', `http://127.0.0.1:${portOf(html)}/moved`],
    () => ({ SCIM_TOKEN: 'x' }),
    3,
    /redirects Test Connection to http:\/\/evil\.example\/steal.*not followed/,
  ],
  [
    'a Tenant URL with /Users',
    () => ['--tenant-url', `${provider.tenantUrl}/Users`],
    () => ({ SCIM_TOKEN: 'x' }),
    2,
    /ends in \/Users: give the base URL/,
  ],
  [
    'a missing scheme',
    () => ['--tenant-url', 'api.example.com/scim'],
    () => ({ SCIM_TOKEN: 'x' }),
    2,
    /no scheme: write https:\/\/api\.example\.com\/scim/,
  ],
  ['an empty Tenant URL', () => [], () => ({ SCIM_TENANT_URL: '', SCIM_TOKEN: 'x' }), 2, /Tenant URL is empty/],
  ['no token', () => ['--tenant-url', provider.tenantUrl], () => ({}), 2, /no Secret Token: set SCIM_TOKEN/],
  [
    'an empty token',
    () => ['--tenant-url', provider.tenantUrl],
    () => ({ SCIM_TOKEN: '' }),
    2,
    /Secret Token from SCIM_TOKEN is empty/,
  ],
  [
    'a token with a line break',
    () => ['--tenant-url', provider.tenantUrl],
    () => ({ SCIM_TOKEN: 'a\nb' }),
    2,
    /cannot stand in a header/,
  ],
  [
    'a token file that is not there',
    () => ['--tenant-url', provider.tenantUrl, '--token-file', 'no/such.txt'],
    () => ({}),
    2,
    /'no\/such\.txt', which is not there/,
  ],
  [
    'a token variable that is not set',
    () => ['--tenant-url', provider.tenantUrl, '--token-env', 'NOT_SET'],
    () => ({}),
    2,
    /'NOT_SET', which is not set/,
  ],
  [
    'a token file that is a folder',
    () => ['--tenant-url', provider.tenantUrl, '--token-file', '.'],
    () => ({}),
    2,
    /--token-file names '\.', which cannot be read \(EISDIR\)/,
  ],
  [
    'a file where the folder for the files should be',
    () => ['--out', written('a-file', {})],
    () => ({}),
    2,
    /cannot be written to .*a-file \(ENOTDIR\): name another folder with --out/,
  ],
  [
    'a redirect that quotes the token and moves the cursor',
    () => ['--tenant-url', `http://127.0.0.1:${portOf(html)}/quoting`],
    () => ({ SCIM_TOKEN: 'quoted-token-0123' }),
    3,
    /to http:\/\/evil\.example\/\?t=\[redacted\]&x= \[2J, which is not followed/,
  ],
  ['an unknown profile', () => ['--profile', 'zscalar'], () => ({}), 2, /no profile 'zscalar'.*zscaler-private-access/],
  [
    'a profile with a mistake',
    () => ['--profile', profileWith({ colour: 'red' })],
    () => ({}),
    2,
    /mine\.json is not one: the file has the unknown member "colour": take it out/,
  ],
  [
    'a profile with a deviation of a check that there is not',
    () => ['--profile', profileWith({ deviations: [{ check: 'groups.renam.*', reason: 'x' }] })],
    () => ({}),
    2,
    /mine\.json, deviations\[0\]\.check: No check is called 'groups\.renam\.\*' \(did you mean groups\.rename\./,
  ],
  [
    'an exported schema without users',
    () => ['--entra-schema', written('export.json', { synchronizationRules: [{ objectMappings: [] }] })],
    () => ({}),
    2,
    /export\.json provisions no users: .* \(there is none at all\); map users in Entra/,
  ],
  [
    'an unknown check',
    () => ['--check', 'lifecycle.disable.by-ptach'],
    () => ({}),
    2,
    /No check is called 'lifecycle\.disable\.by-ptach' \(did you mean lifecycle\.disable\./,
  ],
  ['an unknown suite', () => ['--suite', 'user'], () => ({}), 2, /no suite 'user': there are .*users/],
  ['an unknown dialect', () => ['--dialect', 'okta'], () => ({}), 2, /--dialect is "okta": it takes entra/],
  ['a bad number', () => ['--max-rps', 'fast'], () => ({}), 2, /--max-rps is "fast": it takes a whole number/],
  ['an unknown option', () => ['--tennant-url', 'x'], () => ({}), 2, /unknown option '--tennant-url'.*--tenant-url/],
  [
    'a live tenant without a yes',
    () => ['--tenant-url', 'https://scim.example.com/v2'],
    () => ({ SCIM_TOKEN: 'x' }),
    2,
    /--yes.*--read-only/,
  ],
];

test.each(rows)('%s is one clear line, and nothing is left behind', async (_name, args, env, code, message) => {
  const ended = await runCli(['audit', ...args()], { cwd: work.path, env: env() });
  const lines = ended.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('Auditing '));
  expect({ code: ended.code, stdout: ended.stdout, lines }).toEqual({
    code,
    stdout: '',
    lines: [expect.stringMatching(message)],
  });
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  const left = readdirSync(work.path).flatMap((name) =>
    name === 'reports' ? readdirSync(path.join(work.path, name)) : [name],
  );
  expect(left).toEqual([]);
});

test('a run that could not begin leaves no result of an earlier one to be taken for its own', async () => {
  const out = path.join(work.path, 'again');
  const run = (url: string) =>
    runCli(['audit', '--check', 'discovery.schemas.*', '--out', out, '--tenant-url', url], {
      cwd: work.path,
      env: { SCIM_TOKEN: provider.token },
    });
  const codes = [(await run(provider.tenantUrl)).code, (await run('http://127.0.0.1:1/scim')).code];
  expect(codes).toEqual([0, 3]);
  expect(readdirSync(out)).toEqual([]);
  rmSync(out, { recursive: true });
});

test('a trailing slash of the Tenant URL is no mistake', async () => {
  const { code } = await runCli(
    [
      'audit',
      '--tenant-url',
      `${provider.tenantUrl}/`,
      '--check',
      'connection.*',
      '--out',
      path.join(work.path, 'slash'),
    ],
    { cwd: work.path, env: { SCIM_TOKEN: provider.token } },
  );
  expect(code).toBe(0);
  rmSync(path.join(work.path, 'slash'), { recursive: true });
});

test.each([
  ['unknown key', '{"tenentUrl":"x"}', /scim-conformance\.config\.json has the unknown key "tenentUrl"/],
  ['broken JSON', '{', /is not valid JSON/],
  [
    'a token in the file',
    '{"token":"x"}',
    /a settings file must not hold a Secret Token; use "tokenEnv" or "tokenFile"/,
  ],
  ['a wrong kind', '{"concurrency":"many"}', /"concurrency" in scim-conformance\.config\.json is "many"/],
])('configuration file with %s', async (_name, content, message) => {
  const folder = makeWorkFolder();
  writeFileSync(path.join(folder.path, 'scim-conformance.config.json'), content);
  const ended = await runCli(['audit'], { cwd: folder.path });
  folder.remove();
  expect({ code: ended.code, stderr: ended.stderr.trim() }).toEqual({
    code: 2,
    stderr: expect.stringMatching(message),
  });
});
