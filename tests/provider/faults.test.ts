import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { behaviourWith, faultIds, fileOfFault, readFault } from '../../provider/faults';
import type { Faults } from '../../provider/faults/shared/fault';

const folder = path.join(__dirname, '..', '..', 'provider', 'faults');
const files = readdirSync(folder).filter((name) => name !== 'shared');
const idsIn = (file: string) => Object.keys((require(path.join(folder, file)) as { faults: Faults }).faults);

test('each fault stands in one file, in alphabetical order', () => {
  expect(faultIds().length).toBeGreaterThanOrEqual(290);
  expect(files.flatMap(idsIn).sort()).toEqual(faultIds());
  for (const file of files) expect([file, idsIn(file)]).toEqual([file, idsIn(file).sort()]);
  expect(fileOfFault('patch-manager-empty.silent')).toBe('patch-manager');
});

test('an id is a row, or a row and a variant of it', () => {
  expect(faultIds().filter((id) => !/^[a-z]+(-[A-Za-z0-9]+)+(\.[a-z]+(-[a-z]+)*)?$/.test(id))).toEqual([]);
  expect(() => readFault('delete-wrong')).toThrow("No fault is called 'delete-wrong'");
});

test('a fault says what the provider does in one sentence, and no two say the same', () => {
  for (const id of faultIds())
    expect([id, readFault(id).does]).toEqual([id, expect.stringMatching(/^[a-z].{15,110}[^.]$/)]);
  const sentences = faultIds().map((id) => readFault(id).does);
  expect(sentences.filter((does, index) => sentences.indexOf(does) !== index)).toEqual([]);
});

test('a file has at most 300 lines', () => {
  const lines = (file: string) => readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').length;
  expect(files.filter((file) => lines(file) > 300)).toEqual([]);
});

test('faults of different decisions of the provider go together, those of one are refused', () => {
  expect(Object.keys(behaviourWith(['auth-missing-token-accepted', 'delete-wrong-status']))).toEqual([
    'authenticate',
    'answerDelete',
  ]);
  expect(() => behaviourWith(['restore-rejected', 'delete-wrong-status', 'patch-noop-400'])).toThrow(
    "'restore-rejected' and 'patch-noop-400' both change saveChanged: serve one of them at a time",
  );
});
