import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { parse, setUpSchema } from '../../lab/run/schema';
import { labFolder, setUps } from '../../lab/run/set-up';
import { isRace, parseTruth, readTruth } from '../../lab/run/truth';

const line = { checks: ['a.b'], status: 'fail', why: 'It does.', requests: ['get'], of: 'library' };
const table = (...lines: object[]) => JSON.stringify({ server: 's', observed: '2026-11-27', lines });
const http = '# @name get\nGET {{host}}/Users\n\n###\n// @name post\nPOST {{host}}/Users\n';

test('a table whose requests are in the file of raw requests is read', () => {
  const full = { ...line, requests: ['get', 'post'], mapping: 'derived', cause: null, headline: { has: ['x'] } };
  expect(parseTruth('s', table(full), http).lines).toEqual([full]);
});

test.each<[string, string, string]>([
  ['no JSON', '{', 'lab/truth/s.json is not JSON: '],
  [
    'another level',
    table({ ...line, status: 'error' }),
    'lines[0].status is "error": it takes fail, warn, info, pass, skip',
  ],
  ['a word too many', table({ ...line, mapings: 'derived' }), 'lines[0] has the unknown member "mapings"'],
  ['nobody to answer', table({ ...line, of: undefined }), 'lines[0] lacks "of"'],
  ['no check', table({ ...line, checks: [] }), 'lines[0].checks must NOT have fewer than 1 items'],
  ['no reason', table({ ...line, why: '' }), 'lines[0].why must NOT have fewer than 1 characters'],
  ['an empty headline', table({ ...line, headline: {} }), 'lines[0].headline must NOT have fewer than 1 properties'],
  ['no date', JSON.stringify({ server: 's', observed: 'today', lines: [] }), 'observed must match pattern'],
  ['a list', '[]', 'lab/truth/s.json: the file must be object'],
  [
    'a request that is not there',
    table({ ...line, requests: ['put'] }),
    'names the request put, which lab/truth/s.http lacks',
  ],
  ['no request', table({ ...line, requests: [] }), 'the line of a.b names no request that shows it'],
])('%s is refused', (_, json, message) => {
  expect(() => parseTruth('s', json, http)).toThrow(message);
});

test('all that is wrong is said at once', () => {
  const wrong = table({ ...line, status: 'no' }, { ...line, of: 'me' });
  expect(() => parseTruth('s', wrong, http)).toThrow(/lines\[0\]\.status.*lines\[1\]\.of/s);
});

test('no raw request can show a race', () => {
  const race = { ...line, checks: ['concurrency.patch.none-lost'], requests: [] };
  expect(parseTruth('s', table(race), http).lines).toHaveLength(1);
  expect(['concurrency.create.no-double', 'concurrency.etag.given', 'users.read.by-id'].map(isRace)).toEqual([
    true,
    false,
    false,
  ]);
});

const setUp = { name: 'n', registry: 'npm', needs: [], install: [], start: ['node'], path: '/v2' };
test.each<[string, object, string]>([
  ['nothing to start', { ...setUp, start: [] }, 'start must NOT have fewer than 1 items'],
  ['a path that ends in a slash', { ...setUp, path: '/v2/' }, 'path must match pattern'],
  ['an install that is one command', { ...setUp, install: ['npm', 'ci'] }, 'install[0] must be array'],
  ['a word too many', { ...setUp, port: 80 }, 'the file has the unknown member "port"'],
])('a set-up with %s is refused', (_, value, message) => {
  expect(() => parse('lab/s/lab.json', JSON.stringify(value), setUpSchema)).toThrow(`lab/s/lab.json: ${message}`);
});

test('each server of the lab has a valid set-up and a valid table, and each table a server', () => {
  const ids = setUps(labFolder, []).map(({ id }) => id);
  for (const id of ids) expect(readTruth(labFolder, id).lines).not.toEqual([]);
  const tables = readdirSync(path.join(labFolder, 'truth')).map((file) => path.parse(file).name);
  expect([...new Set(tables)].sort()).toEqual([...ids].sort());
});

test('a name that no server has is refused, with those that there are', () => {
  expect(() => setUps(labFolder, ['scimy'])).toThrow(/^The lab has no server scimy\. It has .*scimmy-1\.3/);
});
