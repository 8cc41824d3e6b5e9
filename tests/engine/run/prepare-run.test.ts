import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { PassThrough } from 'node:stream';
import { openJournal } from '../../../engine/http/journal';
import { forgetRun, prepareRun } from '../../../engine/run/prepare-run';
import { readSettings } from '../../../engine/run/run-folder';
import { UsageError } from '../../../engine/settings/settings';
import { readProfile } from '../../../fixtures/profiles';
import { catalogue } from '../../../suites/catalogue';

const before = process.cwd();
let work: string;
beforeEach(() => {
  work = realpathSync(mkdtempSync(path.join(tmpdir(), 'scim-conformance-prepare-')));
  process.chdir(work);
});
afterEach(() => {
  process.chdir(before);
  rmSync(work, { recursive: true });
});

const loadCatalogue = jest.fn(() => catalogue);
const prepare = (flags: object, env: Record<string, string> = {}) => prepareRun(flags, env, 'audit', loadCatalogue);
const elsewhere = { tenantUrl: 'https://scim.example.com/v2' };
const token = { SCIM_TOKEN: 'secret' };

/** Puts a terminal in the place of this process's streams; `shown` is what was written on it. */
function onTerminal(answer: string) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
  const own = { stdin: process.stdin, stderr: process.stderr };
  const put = (streams: object) => {
    for (const [name, value] of Object.entries(streams))
      Object.defineProperty(process, name, { value, configurable: true, writable: true });
  };
  put({ stdin, stderr });
  stdin.write(`${answer}\n`);
  return { shown: () => String(stderr.read() ?? ''), leave: () => put(own) };
}

test('a run gets a folder of its own, named by time and seed, that holds what was said', async () => {
  const { folder, settings, token: none } = await prepare({ seed: '46655' });
  expect(path.relative(work, folder.path)).toMatch(/^reports\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-zzz$/);
  expect(readSettings(folder)).toEqual({ settings, command: 'audit' });
  expect(none).toBe('');
});

test('the configuration file of the working folder is read', async () => {
  writeFileSync('scim-conformance.config.json', JSON.stringify({ seed: 7, out: 'here' }));
  const { folder, settings } = await prepare({});
  expect([settings.seed, folder.path]).toEqual([7, path.join(work, 'here')]);
});

test('a run that never began is forgotten: its folder, and nothing else in a folder that was named', async () => {
  const own = await prepare({});
  forgetRun(own.folder, own.settings);
  expect(readdirSync('reports')).toEqual([]);
  mkdirSync('mine');
  writeFileSync('mine/notes.txt', 'x');
  const named = await prepare({ out: 'mine' });
  writeFileSync(named.folder.journal, '');
  forgetRun(named.folder, named.settings);
  expect(readdirSync('mine')).toEqual(['notes.txt']);
});

describe('what there is not is refused before anything is written', () => {
  const profile = () => {
    const { source: _, ...generic } = readProfile('generic');
    const exclusions = [{ check: 'users.no-such.check', reason: 'x' }];
    writeFileSync('profile.json', JSON.stringify({ ...generic, id: 'mine', exclusions }));
    return 'profile.json';
  };
  test.each<[string, () => object, RegExp]>([
    ['a suite', () => ({ suite: ['user'] }), /There is no suite 'user'/],
    ['a check', () => ({ check: ['users.create.acepted'] }), /did you mean users\.create\.accepted/],
    ['a profile', () => ({ profile: 'no-such' }), /no-such/],
    [
      'a check of a profile',
      () => ({ profile: profile() }),
      /profile\.json, exclusions\[0\]\.check: No check is called/,
    ],
    ['a schema', () => ({ entraSchema: 'no-such.json' }), /no-such\.json/],
    ['a token', () => elsewhere, /There is no Secret Token: set SCIM_TOKEN/],
  ])('%s', async (_name, flags, message) => {
    const attempt = prepare(flags());
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(message);
    expect(existsSync('reports')).toBe(false);
  });
});

test('the catalogue is loaded only for names in it', async () => {
  loadCatalogue.mockClear();
  await prepare({ profile: 'generic' });
  expect(loadCatalogue).not.toHaveBeenCalled();
  await prepare({ suite: ['users'] });
  expect(loadCatalogue).toHaveBeenCalledTimes(1);
});

describe('before it writes to a tenant off this machine', () => {
  test.each([
    ['yes', true],
    ['Y', true],
    ['', false],
    ['n', false],
    ['yesterday', false],
  ])('it asks, and the answer %j goes on: %s', async (answer, goesOn) => {
    const terminal = onTerminal(answer);
    const ended = await prepare(elsewhere, token).then(
      () => '',
      (error: Error) => error.message,
    );
    terminal.leave();
    expect(terminal.shown()).toMatch(/deletes its own users and groups at https:\/\/scim\.example\.com\/v2.*\[y\/N\]/);
    expect([ended, existsSync('reports')]).toEqual([
      goesOn ? '' : 'Nothing was sent, because you did not confirm',
      goesOn,
    ]);
  });

  test('it is refused where nobody can be asked', async () => {
    await expect(prepare(elsewhere, token)).rejects.toThrow(
      /Confirm with --yes \(or SCIM_YES=true\) or use --read-only/,
    );
    expect(existsSync('reports')).toBe(false);
  });

  test.each([
    ['it was said in advance', { ...elsewhere, yes: true }],
    ['nothing is written', { ...elsewhere, readOnly: true }],
    ['it is this machine', { tenantUrl: 'http://127.0.0.1:1/scim' }],
  ])('it does not ask when %s', async (_name, flags) => {
    expect((await prepare(flags, token)).token).toBe('secret');
  });
});

test('the journal of a run that is forgotten stays while something of it is in the tenant', async () => {
  const { folder, settings } = await prepare({});
  openJournal(folder.journal).creating('Users', 'ann@example.com', null);
  expect(forgetRun(folder, settings)).toMatch(/could not be deleted: 1\. The journal names them: .*journal\.ndjson$/);
  expect(readdirSync(folder.path)).toEqual(['journal.ndjson']);
  rmSync(folder.journal);
  expect([forgetRun(folder, settings), existsSync(folder.path)]).toEqual([null, false]);
});
