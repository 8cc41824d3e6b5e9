import { fifthOf, type Shard, shardCount } from './rows';

/** Long tables of short rows: a shard plays some rows of each instead of some of the files. */
export const tables = [
  'tests/proof/fixed-mixes-1.verify.ts',
  'tests/proof/fixed-mixes-2.verify.ts',
  'tests/proof/kill-matrix-1.verify.ts',
  'tests/proof/kill-matrix-2.verify.ts',
  'tests/proof/legal-variants.verify.ts',
  'tests/proof/random-mixes.verify.ts',
];

/** What one shard plays. */
export interface Plan {
  shard: Shard;
  /** The test files to play, whole or in part. */
  files: string[];
  /** Whether the lines that the unit tests run are counted. */
  coverage: boolean;
}

/**
 * Chooses a fifth of everything, and what was touched.
 * @param all every file of the project `verify`
 * @param commit its first digits choose the fifth, so that each commit has its own and always the same
 */
export function planShard(
  all: readonly string[],
  commit: string,
  touched: { files: string[]; faults: string[] },
): Plan {
  const index = Number.parseInt(commit.slice(0, 8), 16) % shardCount;
  const parts = [...all.filter((file) => !tables.includes(file)).sort(), 'coverage'];
  const fifth = fifthOf(parts, index);
  return {
    shard: { index, whole: touched.files, rows: touched.faults },
    files: all.filter((file) => tables.includes(file) || fifth.includes(file) || touched.files.includes(file)),
    coverage: fifth.includes('coverage'),
  };
}
