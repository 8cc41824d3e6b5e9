import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Played } from '../../../engine/http/client';
import { makePseudonyms } from '../../../engine/http/pseudonyms';
import { makeRecorder } from '../../../engine/http/recorder';
import { makeRedactor } from '../../../engine/http/redact';

const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-recorder-'));
const file = path.join(folder, 'exchanges.ndjson');
afterAll(() => rmSync(folder, { recursive: true }));

const noStrangers = makePseudonyms('', () => true);
const token = 'very-secret-token';
const played = (body: object): Played => ({
  request: { method: 'GET', url: `http://h/scim/Users?echo=${token}`, headers: {} },
  response: { status: 200, headers: { 'x-echo': `Bearer ${token}` }, body: body as never },
  error: null,
  startedAt: '',
  durationMs: 1,
});
const lines = () => readFileSync(file, 'utf8').trim().split('\n');

test('exchanges are numbered on; checks see them as they were, files without secrets', () => {
  const recorder = makeRecorder(file, 7, makeRedactor([token]), noStrangers);
  const first = recorder.record('users', 'read', played({ nickName: token }));
  const second = recorder.record('users', 'again', played({}));
  expect([first.index, second.index]).toEqual([7, 8]);
  expect(first.response?.body).toEqual({ nickName: token });
  expect(lines().map((line) => JSON.parse(line))).toMatchObject([
    { index: 7, probe: 'users', step: 'read', response: { body: { nickName: '[redacted]' } } },
    { index: 8, step: 'again' },
  ]);
  expect(lines().join()).not.toContain(token);
});

test('a body of more than 64 KB is cut in the file, with its length, and whole for checks', () => {
  const body = { nickName: 'x'.repeat(70_000) };
  const exchange = makeRecorder(file, 0, makeRedactor([token]), noStrangers).record('users', 'read', played(body));
  expect(exchange.response?.body).toEqual(body);
  const written = JSON.parse(lines().at(-1) ?? '').response.body as string;
  expect(written).toMatch(/^\{"nickName":"x+ … \(70015 characters, cut here\)$/);
  expect(written.length).toBeLessThan(66_000);
});
