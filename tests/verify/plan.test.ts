import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';
import { planShard, tables } from './plan';
import { rowsToPlay, type Shard, shardVariable } from './rows';

const all = [...tables, ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `tests/${name}.verify.ts`)];
const none = { files: [], faults: [] };
/** One commit for each shard. */
const commits = ['00000000', '00000001', '00000002', '00000003', '00000004'].map((digits) => `${digits}fedcba`);

test('the fifths together are everything, once, and each of them plays the long tables in part', () => {
  const plans = commits.map((commit) => planShard(all, commit, none));
  expect(plans.flatMap(({ files }) => files.filter((file) => !tables.includes(file))).sort()).toEqual(
    all.slice(tables.length),
  );
  expect(plans.filter(({ coverage }) => coverage).length).toBe(1);
  for (const { files } of plans) expect(files).toEqual(expect.arrayContaining(tables));
});

test('a commit has the same fifth each time', () => {
  expect(planShard(all, 'abcdef0123', none)).toEqual(planShard(all, 'abcdef0199', none));
});

test('what was touched is played in every fifth', () => {
  for (const commit of commits) {
    const { files, shard } = planShard(all, commit, { files: ['tests/c.verify.ts'], faults: ['x'] });
    expect(files).toContain('tests/c.verify.ts');
    expect(shard).toMatchObject({ whole: ['tests/c.verify.ts'], rows: ['x'] });
  }
});

describe('the rows of a table', () => {
  const before = process.env[shardVariable];
  afterEach(() => {
    if (before === undefined) delete process.env[shardVariable];
    else process.env[shardVariable] = before;
  });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const file = path.join(packageRoot, 'tests', 'proof', 'x.verify.ts');
  const say = (shard: Shard) => {
    process.env[shardVariable] = JSON.stringify(shard);
  };

  test('are all of them without a shard', () => {
    delete process.env[shardVariable];
    expect(rowsToPlay(file, ids)).toEqual(ids);
  });

  test('are every fifth, and those that were touched', () => {
    say({ index: 1, whole: [], rows: ['e'] });
    expect(rowsToPlay(file, ids)).toEqual(['b', 'e', 'g']);
  });

  test('are all of them when the file was touched', () => {
    say({ index: 1, whole: ['tests/proof/x.verify.ts'], rows: [] });
    expect(rowsToPlay(file, ids)).toEqual(ids);
  });
});
