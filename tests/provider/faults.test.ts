import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { behaviourWith, faultIds, readFault } from '../../provider/faults';

const folder = path.join(__dirname, '..', '..', 'provider', 'faults');

test('every file of the folder is a fault, and says what the provider does in one sentence', () => {
  expect(faultIds().length).toBeGreaterThanOrEqual(180);
  expect(
    faultIds()
      .map((id) => `${id}.ts`)
      .sort(),
  ).toEqual(
    readdirSync(folder)
      .filter((name) => name !== 'shared')
      .sort(),
  );
  for (const id of faultIds())
    expect([id, readFault(id).does]).toEqual([id, expect.stringMatching(/^[a-z].{15,110}[^.]$/)]);
  const sentences = faultIds().map((id) => readFault(id).does);
  expect(sentences.filter((does, index) => sentences.indexOf(does) !== index)).toEqual([]);
});

test('a fault has at most 40 lines', () => {
  const lines = (id: string) =>
    readFileSync(path.join(folder, `${id}.ts`), 'utf8')
      .trimEnd()
      .split('\n').length;
  expect(faultIds().filter((id) => lines(id) > 40)).toEqual([]);
});

test('faults of different decisions of the provider go together, those of one are refused', () => {
  expect(Object.keys(behaviourWith(['auth-missing-token-accepted', 'delete-wrong-status']))).toEqual([
    'authenticate',
    'answerDelete',
  ]);
  expect(() => behaviourWith(['restore-rejected', 'delete-wrong-status', 'patch-noop-400'])).toThrow(
    "The faults 'restore-rejected' and 'patch-noop-400' both change saveChanged: serve one of them at a time",
  );
});
