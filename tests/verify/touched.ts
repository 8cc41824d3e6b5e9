import { type Import, moduleOf } from '../architecture/imports';

/** What there is to be touched. */
export interface Known {
  /** All files of the project `verify`, as paths from the root. */
  files: readonly string[];
  /** All faults: the file that makes each, and the checks that its row of the kill matrix names. */
  faults: readonly { id: string; file: string; checks: readonly string[] }[];
  /** All checks, with the ids of the probes that they judge. */
  checks: readonly { id: string; probes: readonly string[] }[];
  /** Who imports whom. */
  imports: readonly Pick<Import, 'from' | 'to'>[];
}

/**
 * What changed files touch. A test is touched by what has its address. A fault is touched by its file and by the checks
 * of its row; a check by what it imports of the suites, and by the probe that it judges.
 * @param changed paths from the root
 * @returns the test files to play as a whole, and the faults to play
 */
export function touchedBy(changed: readonly string[], known: Known): { files: string[]; faults: string[] } {
  const addresses = changed.map(addressOf);
  const files = known.files.filter((file) => addresses.some((each) => areOne(addressOf(file), each)));
  const reached = [...importersOf(changed, known.imports)];
  const among = (folder: string) => reached.flatMap((each) => (each.startsWith(folder) ? [each.split('/')[1]] : []));
  const probes = new Set(among('probes/'));
  const judging = known.checks.filter((check) => check.probes.some((probe) => probes.has(probe)));
  const areas = new Set([...among('suites/'), ...judging.map(({ id }) => areaOf(id))]);
  const faults = known.faults.filter(
    ({ file, checks }) => reached.includes(moduleOf(file)) || checks.some((check) => areas.has(areaOf(check))),
  );
  return { files, faults: faults.map(({ id }) => id) };
}

const isFollowed = (file: string) => /^(suites|probes|provider\/faults)\//.test(file);
/** They import every area or probe, and none depends on what they say. */
const isList = (module: string) => module.endsWith('/catalogue');

/** The changed checks, probes and faults, with what is shared by some, and all there that import them, however indirectly. */
function importersOf(changed: readonly string[], imports: Known['imports']): Set<string> {
  const reached = new Set(changed.filter(isFollowed).map(moduleOf));
  for (const module of reached)
    for (const { from, to } of imports)
      if (moduleOf(to) === module && isFollowed(from) && !isList(moduleOf(from))) reached.add(moduleOf(from));
  return reached;
}

const areaOf = (check: string) => check.split('.')[0] ?? '';

/**
 * Where a file stands, whether it is source, test, or snapshot: `suites/users/create` of `tests/suites/users/create.verify.ts`.
 * What is about a whole folder stands there: `suites/users` of `tests/suites/users/other-answers.verify.ts`.
 */
const addressOf = (file: string): string =>
  file
    .replace(/^tests\//, '')
    .replace('__snapshots__/', '')
    .replace(/(\/(index|other-answers))?(\.(test|e2e|verify))?\.\w+(\.snap)?$/, '');

/** A file and the folder of its name belong together. */
const areOne = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
