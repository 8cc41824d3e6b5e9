import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { madeOnce, sharedFolderVariable } from './made-once';

const before = process.env[sharedFolderVariable];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-made-once-'));
  process.env[sharedFolderVariable] = folder;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  if (before === undefined) delete process.env[sharedFolderVariable];
  else process.env[sharedFolderVariable] = before;
});

test.each(['with the folder', 'without the folder'])(
  'those who ask at the same time, and later, get what was made once, %s',
  async (where) => {
    if (where === 'without the folder') delete process.env[sharedFolderVariable];
    let count = 0;
    const make = async () => {
      count += 1;
      return { count };
    };
    const asked = await Promise.all([madeOnce('a', make), madeOnce('a', make), madeOnce('a', make)]);
    expect([...asked, await madeOnce('a', make)]).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }, { count: 1 }]);
    expect(await madeOnce('b', make)).toEqual({ count: 2 });
    expect(readdirSync(folder).every((name) => name.endsWith('.json'))).toBe(true);
  },
);

test('what could not be made is an error for everybody, and is tried again', async () => {
  const fails = () => Promise.reject(new Error('no luck'));
  const asked = await Promise.allSettled([madeOnce('a', fails), madeOnce('a', fails)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await madeOnce('a', async () => 1)).toBe(1);
});

test.each(['with the folder', 'without the folder'])('it is frozen to its depth, %s', async (where) => {
  if (where === 'without the folder') delete process.env[sharedFolderVariable];
  const made = await madeOnce('a', async () => ({ list: [{ name: 'x' }] }));
  const change = () => {
    Object.assign(made.list[0] ?? {}, { name: 'y' });
  };
  expect(change).toThrow(TypeError);
});
