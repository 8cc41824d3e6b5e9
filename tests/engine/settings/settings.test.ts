import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { chosenProfile } from '../../../engine/settings/chosen-profile';
import { settingsFrom, UsageError, whatWasSaid } from '../../../engine/settings/settings';
import { readToken } from '../../../engine/settings/token';
import { readProfile } from '../../../fixtures/profiles';

const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const configFile = (content: object) => {
  const file = path.join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const none = path.join(folder, 'not-there.json');

test('a flag wins over the environment, that over the file, that over the default', () => {
  const file = configFile({ concurrency: 2, timeout: 200, seed: 2 });
  const said = whatWasSaid({ concurrency: '4' }, { SCIM_CONCURRENCY: '3', SCIM_TIMEOUT: '300' }, file);
  expect(settingsFrom(said)).toMatchObject({
    concurrency: 4,
    timeoutMs: 300,
    seed: 2,
    failOn: 'required',
    dialects: ['entra', 'entra-compliant'],
  });
});

test('a domain for users that was said counts more than that of the profile', () => {
  const file = path.join(folder, 'profile.json');
  const { users, ...generic } = readProfile('generic');
  writeFileSync(
    file,
    JSON.stringify({ ...generic, users: { ...users, userDomain: 'fabrikam.com', userName: 'plain' } }),
  );
  const domainBy = (flags: object, env: object, config: object = {}) =>
    chosenProfile(settingsFrom(whatWasSaid({ profile: file, ...flags }, { ...env }, configFile(config)))).users;
  expect(domainBy({}, {})).toMatchObject({ userDomain: 'fabrikam.com', userName: 'plain' });
  expect(domainBy({ userDomain: 'contoso.com' }, {})).toMatchObject({ userDomain: 'contoso.com', userName: 'plain' });
  expect(domainBy({}, { SCIM_USER_DOMAIN: 'contoso.com' }).userDomain).toBe('contoso.com');
  expect(domainBy({}, {}, { userDomain: 'contoso.com' }).userDomain).toBe('contoso.com');
});

test('off loopback the default is 25 requests per second; on it there is no limit', () => {
  const rps = (tenantUrl: string) => settingsFrom(whatWasSaid({ tenantUrl }, {}, none)).maxRps;
  expect([rps('https://scim.example.com/v2'), rps('http://127.0.0.1:8080/scim'), rps('http://localhost/scim')]).toEqual(
    [25, null, null],
  );
});

test('a limit of 0 is none, off loopback too and wherever it was said', () => {
  const tenantUrl = 'https://scim.example.com/v2';
  const rps = (flags: object, env: object, file = none) =>
    settingsFrom(whatWasSaid({ tenantUrl, ...flags }, { ...env }, file)).maxRps;
  expect([rps({ maxRps: '0' }, {}), rps({}, { SCIM_MAX_RPS: '0' }), rps({}, {}, configFile({ maxRps: 0 }))]).toEqual([
    null,
    null,
    null,
  ]);
  expect(rps({ maxRps: '3' }, { SCIM_MAX_RPS: '0' })).toBe(3);
});

test('lists come from repeated flags, from commas in the environment and from arrays in the file', () => {
  const suite = (flags: object, env: object, file: object) =>
    whatWasSaid(flags, { ...env }, configFile(file)).get('suite');
  expect(suite({ suite: ['users', 'groups'] }, {}, {})).toEqual(['users', 'groups']);
  expect(suite({}, { SCIM_SUITE: 'users, groups' }, {})).toEqual(['users', 'groups']);
  expect(suite({}, {}, { suite: ['users'] })).toEqual(['users']);
});

test.each([
  [{ timeout: '99' }, {}, /--timeout is "99": it takes milliseconds from 100/],
  [{ consistencyTimeout: '-1' }, {}, /--consistency-timeout is "-1": it takes milliseconds from 0/],
  [{}, { SCIM_SEED: '-1' }, /SCIM_SEED is "-1"/],
  [{ userDomain: '@contoso.com' }, {}, /--user-domain is "@contoso.com": it takes a domain, such as contoso.com/],
  [{}, { SCIM_USER_DOMAIN: 'contoso' }, /SCIM_USER_DOMAIN is "contoso": it takes a domain/],
  [{}, { SCIM_READ_ONLY: 'perhaps' }, /SCIM_READ_ONLY is "perhaps": it takes true or false/],
])('%j %j is refused by the name that the user wrote', (flags, env, message) => {
  expect(() => whatWasSaid(flags, env, none)).toThrow(message);
});

test.each([
  ['{', /config\.json is not valid JSON: /],
  ['sekrit-token', /config\.json is not valid JSON: Unexpected token 's'$/],
  ['["seed"]', /config\.json must hold a JSON object/],
  ['{"sede": 1}', /has the unknown key "sede": known are tenantUrl, profile, /],
  ['{"token": "x"}', /a settings file must not hold a Secret Token; use "tokenEnv" or "tokenFile"/],
  ['{"suite": [1]}', /"suite" in .*config\.json is \[1\]: it takes one or more areas/],
])('a configuration file with %s is refused', (content, message) => {
  const file = path.join(folder, 'config.json');
  writeFileSync(file, content);
  expect(() => whatWasSaid({}, {}, file)).toThrow(message);
});

test('a Tenant URL that cannot be one is a mistake of the user', () => {
  for (const flags of [{}, { maxRps: '5' }])
    expect(() => settingsFrom(whatWasSaid({ tenantUrl: 'scim.example.com', ...flags }, {}, none))).toThrow(UsageError);
});

describe('the Secret Token', () => {
  const tokenOf = (flags: object, env: Record<string, string>, file: object = {}) => {
    const config = configFile(file);
    return readToken(whatWasSaid(flags, env, config), flags, env);
  };
  const tokenFile = path.join(folder, 'token.txt');
  beforeAll(() => writeFileSync(tokenFile, 'from-file\n'));

  test('a flag wins over SCIM_TOKEN, that over what the configuration file names', () => {
    expect(tokenOf({ tokenEnv: 'MINE' }, { MINE: 'mine', SCIM_TOKEN: 'env' })).toBe('mine');
    expect(tokenOf({ tokenFile }, { SCIM_TOKEN: 'env' })).toBe('from-file');
    expect(tokenOf({}, { SCIM_TOKEN: 'env' }, { tokenFile })).toBe('env');
    expect(tokenOf({}, {}, { tokenFile })).toBe('from-file');
    expect(tokenOf({}, { MINE: 'mine' }, { tokenEnv: 'MINE' })).toBe('mine');
  });

  test.each<[string, object, Record<string, string>, RegExp]>([
    ['not there', {}, {}, /There is no Secret Token: set SCIM_TOKEN, or use --token-env NAME/],
    [
      'in a variable that is not set',
      { tokenEnv: 'MINE' },
      { SCIM_TOKEN: 'env' },
      /'MINE', which is not set: export it/,
    ],
    ['in a file that is not there', { tokenFile: none }, {}, /not-there\.json', which is not there: check the path/],
    ['empty', {}, { SCIM_TOKEN: ' ' }, /The Secret Token from SCIM_TOKEN is empty/],
  ])('one that is %s is asked for by what was said', (_name, flags, env, message) => {
    expect(() => tokenOf(flags, env)).toThrow(message);
  });

  test('a message about a token never holds it', () => {
    const refused = () => tokenOf({}, { SCIM_TOKEN: 'two words' });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(expect.objectContaining({ message: expect.not.stringContaining('two words') }));
  });
});
