import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { main } from '../../cli/main';
import { validProfile } from '../../fixtures/profiles';
import { scimError } from '../../provider/errors';
import { type RunningProvider, startProvider } from '../../provider/provider';

/** What the command line prints in this process, and its exit code. */
async function printed(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  const texts = { out: '', err: '' };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      texts.out += String(text);
      return true;
    }),
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      texts.err += String(text);
      return true;
    }),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  await main(['node', 'scim-conformance', ...args]);
  const code = Number(process.exitCode);
  process.exitCode = before;
  for (const spy of spies) spy.mockRestore();
  return { ...texts, code };
}

test('profiles lists every profile with its name, its attributes, its groups and what users are matched by', async () => {
  const { out, code } = await printed('profiles');
  expect(code).toBe(0);
  expect(out).toMatch(/^zscaler-private-access +Zscaler Private Access \(ZPA\) +8 +yes +userName$/m);
  expect(out).toMatch(/^slack +Slack +30 +yes +userName, emails\[type eq "work"\]\.value$/m);
  expect(out).toMatch(/^zoom +Zoom +\d+ +no +userName$/m);
  expect(out).toContain('66 profiles;');
});

test('profiles --json gives the same as data', async () => {
  const rows = JSON.parse((await printed('profiles', '--json')).out) as { id: string }[];
  expect(rows).toHaveLength(66);
  expect(rows.find(({ id }) => id === 'snowflake')).toMatchObject({ groups: true, matching: ['userName'] });
});

test('profiles show prints the whole of one', async () => {
  const { out } = await printed('profiles', 'show', 'slack');
  for (const line of [
    /^Slack \(slack\)$/m,
    /^ {2}source +MicrosoftDocs\/entra-docs docs\/.*slack-provisioning-tutorial\.md, 2026-04-16$/m,
    /^ {2}operations +create, update, delete$/m,
    /^Users, matched by userName, then emails\[type eq "work"\]\.value \(as its document says\)$/m,
    /^ {2}urn:scim:schemas:extension:enterprise:1\.0:manager +Reference$/m,
    /^Groups, matched by displayName/m,
    /^ {2}userName must be unique and shorter than 21 characters$/m,
  ])
    expect(out).toMatch(line);
  for (const line of [
    /^ {2}userName +String +at most 20 characters$/m,
    /^ {2}displayName +String +only at creation$/m,
    /^Documented deviations\n {2}connection\.charset\.names-preserved +displayName is only updated when/m,
  ])
    expect(out).toMatch(line);
  expect((await printed('profiles', 'show', 'mondaycom')).out).toMatch(/userType +String +one of admin, guest, /);
  expect((await printed('profiles', 'show', 'purecloud-by-genesys')).out).toMatch(
    /^Excluded checks\n {2}groups\.\* +groups can only be updated/m,
  );
  expect((await printed('profiles', 'show', 'zscaler-private-access')).out).toMatch(
    /^ {2}userName +String +required, filterable$/m,
  );
  expect((await printed('profiles', 'show', 'zoom')).out).toContain('\nNo groups\n');
});

test.each([[['profiles', 'show', 'generic', '--json']], [['profiles', '--json', 'show', 'generic']]])(
  '%j prints the file, to copy and adapt',
  async (args) => {
    expect(JSON.parse((await printed(...args)).out)).toMatchObject({
      id: 'generic',
      users: { matching: ['userName'] },
    });
  },
);

test.each([
  [
    ['profiles', 'show', 'slakc'],
    /^There is no profile 'slakc': give the path .*'scim-conformance profiles' lists all\)\n$/,
  ],
  [['profiles', 'show', 'zscalar'], /one of zscaler, zscaler-beta, zscaler-private-access, zscaler-zscloud \(/],
  [['profiles', 'show'], /^missing required argument 'id'; 'scim-conformance --help'/],
  [['profiles', 'show', 'slack', '--colour'], /^unknown option '--colour'/],
  [['profiles', 'hide'], /^(too many arguments|unknown command)/],
])('%j is refused in one line with exit code 2', async (args, message) => {
  const { err, code } = await printed(...args);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

describe('profiles init', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-init-'));
  let provider: RunningProvider;
  /** A provider that answers everything with an empty list. */
  const bare = http.createServer((_request, response) => {
    response
      .writeHead(200, { 'Content-Type': 'application/scim+json' })
      .end('{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0}');
  });
  let bareUrl = '';
  const before = process.env.SCIM_TOKEN;
  beforeAll(async () => {
    provider = await startProvider();
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/scim`;
  });
  beforeEach(() => {
    process.env.SCIM_TOKEN = provider.token;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.SCIM_TOKEN;
    else process.env.SCIM_TOKEN = before;
    await provider.close();
    bare.closeAllConnections();
    bare.close();
    rmSync(folder, { recursive: true });
  });

  test('writes a profile that an audit takes, without the token', async () => {
    const { out, err, code } = await printed(
      'profiles',
      'init',
      '--tenant-url',
      `${provider.tenantUrl}?aadOptscim062020`,
    );
    expect(code).toBe(0);
    expect(out + err).not.toContain(provider.token);
    const file = path.join(folder, 'mine.json');
    writeFileSync(file, out);
    expect(validProfile(file)).toMatchObject({
      id: '127-0-0-1',
      tenantUrl: { example: provider.tenantUrl, fixed: false },
      groups: { supported: true },
      users: { matching: ['userName'], attributes: expect.arrayContaining([{ path: 'nickName', type: 'String' }]) },
    });
  });

  test.each<[string, () => string[], number, RegExp]>([
    ['no Tenant URL', () => [], 2, /^There is no Tenant URL to read: give --tenant-url URL\n$/],
    ['no URL', () => ['--tenant-url', 'scim'], 2, /scim/],
    ['nobody there', () => ['--tenant-url', 'http://127.0.0.1:1/scim'], 3, /cannot be judged: nothing listens there/],
    ['no schemas', () => ['--tenant-url', bareUrl], 3, /\/scim\/Schemas lists no User with a userName, so no profile/],
  ])('%s is one line on stderr', async (_name, args, expected, message) => {
    const { out, err, code } = await printed('profiles', 'init', ...args());
    expect({ out, code, lines: err.trimEnd().split('\n').length }).toEqual({ out: '', code: expected, lines: 1 });
    expect(err).toMatch(message);
  });

  test('a call that is put off is repeated', async () => {
    const asked: string[] = [];
    const busy = await startProvider({
      token: provider.token,
      behaviour: {
        beforeRoute: ({ segments: [resource = ''] }) => {
          asked.push(resource);
          if (asked.indexOf(resource) < asked.length - 1) return undefined;
          throw scimError(asked.length % 2 === 0 ? 429 : 503, 'not now', undefined, { 'Retry-After': '0' });
        },
      },
    });
    const { out, code } = await printed('profiles', 'init', '--max-rps', '0', '--tenant-url', busy.tenantUrl);
    await busy.close();
    expect({ code, calls: asked.length, id: JSON.parse(out).id }).toEqual({ code: 0, calls: 9, id: '127-0-0-1' });
  });

  test('a refused token is exit code 3', async () => {
    process.env.SCIM_TOKEN = 'wrong';
    const { err, code } = await printed('profiles', 'init', '--tenant-url', provider.tenantUrl);
    expect([code, err]).toEqual([3, expect.stringMatching(/refused the Secret Token with 401/)]);
  });
});
