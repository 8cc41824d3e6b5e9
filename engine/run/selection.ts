import type { AreaSuite } from '../contract/probe';
import type { Settings } from '../target/settings';
import { UsageError } from '../target/settings';
import { matchesGlob } from './plan';

/** @throws UsageError when an area or a check was named that there is not */
export function requireKnownSelection({ areas, checks }: Settings, catalogue: readonly AreaSuite[]): void {
  const known = catalogue.map((suite) => suite.area);
  const unknown = areas.find((area) => !known.includes(area));
  if (unknown !== undefined) throw new UsageError(`There is no suite '${unknown}': there are ${known.join(', ')}`);
  for (const glob of checks) requireKnownCheck(glob, catalogue);
}

/** @throws UsageError, with the id that comes nearest, when no check has that id or matches that glob */
export function requireKnownCheck(glob: string, catalogue: readonly AreaSuite[]): void {
  const id = glob.replace(/\[.*$/, '');
  const ids = catalogue.flatMap((suite) => suite.checks).map((check) => check.id);
  if (ids.some((each) => matchesGlob(each, id))) return;
  const words = id.split(/[.*-]+/).filter((word) => word.length > 2);
  const score = (each: string) => words.filter((word) => each.includes(word)).length;
  const [best] = [...ids].sort((a, b) => score(b) - score(a));
  const hint = best !== undefined && score(best) > 0 ? ` (did you mean ${best}?)` : '';
  throw new UsageError(`No check is called '${glob}'${hint}: 'scim-conformance list' shows all`);
}
