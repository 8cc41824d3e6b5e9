import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { makePseudonyms } from '../../../engine/http/pseudonyms';
import { makeRecorder } from '../../../engine/http/recorder';
import { makeRedactor } from '../../../engine/http/redact';

const noStrangers = makePseudonyms('', () => true);
const token = 'tok/en+with=odd"chars-1234567890';
const redact = makeRedactor([token]);

test.each([
  ['raw', token],
  ['URL-encoded', encodeURIComponent(token)],
  ['base64', Buffer.from(token).toString('base64')],
  ['base64 without padding', Buffer.from(token).toString('base64').replace(/=+$/, '')],
  ['base64url', Buffer.from(token).toString('base64url')],
  ['as a JSON text', JSON.stringify(token).slice(1, -1)],
  ['URL-encoded twice', encodeURIComponent(encodeURIComponent(token))],
  ['URL-encoded in small letters', encodeURIComponent(token).toLowerCase()],
  ['in capitals', token.toUpperCase()],
  ['in hexadecimal', Buffer.from(token).toString('hex')],
  ['with an escaped slash', token.replace('/', '\\/')],
  ['with entities', token.replace(/[/+="]/g, (each) => `&#${each.charCodeAt(0)};`)],
])('the token is replaced %s, in texts, values and member names', (_, form) => {
  expect(redact.text(`before ${form} after`)).toBe('before [redacted] after');
  expect(redact.json({ list: [{ [`x${form}`]: `y${form}` }] })).toEqual({ list: [{ 'x[redacted]': 'y[redacted]' }] });
});

test.each([
  ['Basic credentials', 'client:'],
  ['a whole header', 'Bearer '],
  ['itself', ''],
])('of the base64 text of %s nothing that the token is in stays', (_, before) => {
  const shown = redact.text(Buffer.from(`${before}${token}`).toString('base64'));
  const rest = shown.split('[redacted]');
  expect(rest).toHaveLength(2);
  expect(Buffer.from(rest[1] ?? '', 'base64').length).toBeLessThan(4);
  expect(Buffer.from(rest[0] ?? '', 'base64').length).toBeLessThan(before.length + 3);
});

test('a long piece of a token is replaced, and a short one is a word like others', () => {
  expect(redact.text(`x${token.slice(3, 24)}y`)).toBe('x[redacted]y');
  expect(redact.text(`${token.slice(0, 9)}...`)).toBe('[redacted]...');
  expect(redact.text(`…${token.slice(-9)}, ***${token.slice(-9)}`)).toBe('…[redacted], ***[redacted]');
  expect(redact.text(`x${token.slice(3, 20)}y`)).toBe(`x${token.slice(3, 20)}y`);
});

test('members that hold secrets by their name lose their value, whatever it is', () => {
  expect(redact.json({ password: 'p', 'Set-Cookie': 'x', client_secret: 's', title: 'password' })).toEqual({
    password: '[redacted]',
    'Set-Cookie': '[redacted]',
    client_secret: '[redacted]',
    title: 'password',
  });
});

test('a token that a sentence cut short is replaced, and words that begin like it are not', () => {
  const text = `«${token.slice(0, 12)}…» and «${token.slice(0, 9)}…», not ${token.slice(0, 9)}`;
  expect(redact.text(text)).toBe(`«[redacted]…» and «[redacted]…», not ${token.slice(0, 9)}`);
});

test('without secrets nothing is replaced', () => {
  expect(makeRedactor(['']).text('anything')).toBe('anything');
});

test.each(['t', 'true', 'test', '1', 'a b+c', '$&', '7.5'])(
  'of the short token %j goes only what stands alone',
  (short) => {
    const { text, json } = makeRedactor([short]);
    expect([text(short), text(`Bearer ${short}`), text(`echo: "bearer ${short}", refused`)]).toEqual([
      '[redacted]',
      'Bearer [redacted]',
      'echo: "bearer [redacted]", refused',
    ]);
    expect(text(`/Users?token=${encodeURIComponent(short)}&count=11`)).toBe('/Users?token=[redacted]&count=11');
    expect(text(Buffer.from(short).toString('base64'))).toBe('[redacted]');
    const words = 'the request was attested at 11:17.54, untruely';
    expect(text(words)).toBe(words);
    expect(json({ authorization: `Bearer ${short}`, echo: [short], active: true, [short]: 'x', count: 1 })).toEqual({
      authorization: 'Bearer [redacted]',
      echo: ['[redacted]'],
      active: true,
      [short]: 'x',
      count: 1,
    });
  },
);

test('of eight characters on, a token goes wherever it is', () => {
  expect(makeRedactor(['1234567']).text('x1234567y')).toBe('x1234567y');
  expect(makeRedactor(['12345678']).text('x12345678y')).toBe('x[redacted]y');
});

test.each(['t', 'target', 'request', 'response', 'test-connection', 'statusCode'])(
  'the recorder keeps its own names and words, also when the token is %j',
  (token) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-test-'));
    const file = path.join(folder, 'exchanges.ndjson');
    const echoed = `Bearer ${token}`;
    makeRecorder(file, 7, makeRedactor([token]), noStrangers).record('target', 'test-connection', {
      request: { method: 'GET', url: 'http://127.0.0.1/scim/Users', headers: { accept: 'x' } },
      response: { status: 401, headers: { 'x-echo': echoed }, body: { detail: echoed } },
      startedAt: 'now',
      durationMs: 1,
      error: null,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      index: 7,
      probe: 'target',
      step: 'test-connection',
      request: { method: 'GET', url: 'http://127.0.0.1/scim/Users', headers: { accept: 'x' } },
      response: { status: 401, headers: { 'x-echo': 'Bearer [redacted]' }, body: { detail: 'Bearer [redacted]' } },
      startedAt: 'now',
      durationMs: 1,
      error: null,
    });
    rmSync(folder, { recursive: true });
  },
);
