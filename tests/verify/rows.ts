import * as path from 'node:path';
import { packageRoot } from '../../fixtures/package-root';

/** Tells the tests what a shard plays: a Shard as JSON. Without it everything is played. */
export const shardVariable = 'VERIFY_SHARD';

/** Into how many parts `verify` falls. */
export const shardCount = 5;

/** What `npm run verify -- --shard` plays of the long tables. */
export interface Shard {
  /** 0 to 4: every fifth row. */
  index: number;
  /** Test files that are played as a whole, by their paths from the root. */
  whole: string[];
  /** Rows of any table that are played besides. */
  rows: string[];
}

/**
 * The rows of a long table that this run plays.
 * @param file the test file: `__filename`
 * @param ids of all rows
 */
export function rowsToPlay(file: string, ids: readonly string[]): string[] {
  const said = process.env[shardVariable];
  if (!said) return [...ids];
  const { index, whole, rows } = JSON.parse(said) as Shard;
  if (whole.includes(path.relative(packageRoot, file).replaceAll('\\', '/'))) return [...ids];
  const fifth = fifthOf(ids, index);
  return ids.filter((id) => fifth.includes(id) || rows.includes(id));
}

/** Every fifth of a list; the five of them are all of it. */
export const fifthOf = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at % shardCount === index);
