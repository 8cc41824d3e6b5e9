import type { Area } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import type { Settings } from '../settings/settings';
import { UsageError } from '../settings/settings';
import { matchesGlob } from './plan';

/** @throws UsageError when an area or a check was named that there is not */
export function requireKnownSelection({ areas, checks }: Settings, catalogue: readonly Area[]): void {
  const known = catalogue.map((suite) => suite.area);
  const unknown = areas.find((area) => !known.includes(area));
  if (unknown !== undefined) throw new UsageError(`There is no suite '${unknown}': there are ${known.join(', ')}`);
  for (const glob of checks) requireKnownCheck(glob, catalogue);
}

/** @throws UsageError when an exclusion or a deviation of the profile names a check that there is not */
export function requireKnownExceptions(profile: Profile, source: string, catalogue: readonly Area[]): void {
  for (const list of ['exclusions', 'deviations'] as const) {
    for (const [index, { check }] of (profile[list] ?? []).entries()) {
      try {
        requireKnownCheck(check, catalogue);
      } catch (error) {
        throw new UsageError(`The profile ${source}, ${list}[${index}].check: ${(error as Error).message}`);
      }
    }
  }
}

/** @throws UsageError, with the id that comes nearest, when no check has that id or matches that glob */
export function requireKnownCheck(glob: string, catalogue: readonly Area[]): void {
  const id = glob.replace(/\[.*$/, '');
  const ids = catalogue.flatMap((suite) => suite.checks).map((check) => check.id);
  if (ids.some((each) => matchesGlob(each, id))) return;
  throw new UsageError(`No check is called '${glob}'${didYouMean(id, ids)}: 'scim-conformance list' shows all`);
}

/** @returns ` (did you mean …?)` with the one of the ids that comes nearest, or an empty string when none is near */
export function didYouMean(id: string, ids: readonly string[]): string {
  const [best] = [...ids].sort((a, b) => likeness(b, id) - likeness(a, id));
  return best !== undefined && likeness(best, id) > 0.3 ? ` (did you mean ${best}?)` : '';
}

/** How much of two ids is alike, from 0 to 1: the three-letter pieces that they share. */
function likeness(a: string, b: string): number {
  const pieces = (text: string) =>
    new Set(Array.from({ length: Math.max(text.length - 2, 0) }, (_, at) => text.slice(at, at + 3)));
  const [left, right] = [pieces(a), pieces(b)];
  return [...left].filter((piece) => right.has(piece)).length / Math.max(left.size, right.size, 1);
}
