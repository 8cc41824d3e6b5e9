import { createHash } from 'node:crypto';

/**
 * A made-up GUID that follows from the seed, so that a run can be repeated value for value.
 * @param name what it is for; another name gives another GUID
 */
export function seededGuid(seed: number, name: string): string {
  const hex = createHash('sha256').update(`${seed}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
