import type { CheckResult, Results } from '../../contract/results';
import { matchesGlob } from '../../engine/run/plan';
import type { Mapping } from './set-up';
import { isRace, type Truth, type TruthLine } from './truth';

/** How far the report of an audit is true. */
export interface Comparison {
  /** Failures and warnings that the truth has, at the level that is right. */
  right: number;
  /** Failures and warnings that the truth has, at another level. */
  otherLevel: number;
  /** Of both, the ones whose finding leads elsewhere. */
  elsewhere: number;
  /** Failures and warnings that the truth does not have. */
  wrong: number;
  /** All failures and warnings of the truth. */
  known: number;
  undecided: number;
  blocked: number;
  /** One sentence for each difference. */
  differences: string[];
}

export const isBroken = (status: string) => status === 'fail' || status === 'warn';
const names = ({ id, check }: CheckResult, glob: string) => matchesGlob(id, glob) || matchesGlob(check, glob);
export const linesFor = ({ lines }: Truth, mapping: Mapping) =>
  lines.filter((line) => (line.mapping ?? mapping) === mapping);
/** The first line that names a check speaks of it. */
export const lineOf = (check: CheckResult, lines: readonly TruthLine[]) =>
  lines.find(({ checks }) => checks.some((glob) => names(check, glob)));

/**
 * Compares the results of an audit with what is true of the server. What the truth does not name is right at the server: a
 * failure or warning of it is false.
 */
export function compareWithTruth(results: Results, truth: Truth, mapping: Mapping): Comparison {
  const lines = linesFor(truth, mapping);
  const comparison: Comparison = {
    right: 0,
    otherLevel: 0,
    elsewhere: 0,
    wrong: 0,
    known: 0,
    undecided: 0,
    blocked: 0,
    differences: [],
  };
  for (const check of results.checks) judge(check, lineOf(check, lines), results, comparison);
  return comparison;
}

function judge(check: CheckResult, line: TruthLine | undefined, results: Results, comparison: Comparison): void {
  const expected = line && isBroken(line.status) ? line.status : undefined;
  if (expected) comparison.known += 1;
  if (check.undecided) comparison.undecided += 1;
  if (check.status === 'blocked') comparison.blocked += 1;
  const say = (what: string) => comparison.differences.push(`${check.id}: ${what} (${check.reason ?? 'no reason'})`);
  if (!isBroken(check.status)) {
    if (expected && !isRace(check.check)) say(`not found: it is ${check.status}, and ${expected} is right`);
    return;
  }
  if (!expected) {
    comparison.wrong += 1;
    say(`false: it is ${check.status}`);
    return;
  }
  if (check.status === expected) comparison.right += 1;
  else {
    comparison.otherLevel += 1;
    // A race that was seen once and not again is a warning by design.
    if (!isRace(check.check) || check.confirmed !== false) say(`it is ${check.status}, and ${expected} is right`);
  }
  const flaw = line && flawOf(line, results.findings[check.finding ?? -1]);
  if (flaw) {
    comparison.elsewhere += 1;
    say(flaw);
  }
}

/** What leads the reader of a finding elsewhere. */
function flawOf({ headline, cause }: TruthLine, finding: Results['findings'][number] | undefined): string | undefined {
  if (!finding) return 'it is part of no finding';
  const lacking = headline?.has?.find((words) => !finding.headline.includes(words));
  if (lacking !== undefined) return `the headline lacks «${lacking}»: ${finding.headline}`;
  const wrong = headline?.hasNot?.find((words) => finding.headline.includes(words));
  if (wrong !== undefined) return `the headline has «${wrong}»: ${finding.headline}`;
  if (cause && finding.cause !== cause) return `the cause is ${finding.cause ?? 'unknown'} instead of ${cause}`;
  return undefined;
}

/**
 * What is wrong with a table of truth, seen by what was audited: globs that name no check, and lines that earlier ones leave
 * nothing. One sentence each.
 * @param audits an audit with each mapping
 */
export function deadLines(truth: Truth, audits: ReadonlyMap<Mapping, Results>): string[] {
  const speaking = new Set(
    [...audits].flatMap(([mapping, { checks }]) => {
      const lines = linesFor(truth, mapping);
      return checks.map((check) => lineOf(check, lines));
    }),
  );
  return truth.lines.flatMap((line) => {
    const judged = [...audits]
      .filter(([mapping]) => (line.mapping ?? mapping) === mapping)
      .flatMap(([, { checks }]) => checks);
    if (judged.length === 0) return [];
    const dead = line.checks.filter((glob) => !judged.some((check) => names(check, glob)));
    if (dead.length > 0) return dead.map((glob) => `the truth names ${glob}, and no check is called so`);
    return speaking.has(line)
      ? []
      : [`the truth's line of ${line.checks.join(', ')} says nothing: earlier lines name all of its checks`];
  });
}

/** Instances whose status differs between two audits with the same seed, races excepted. */
export function differencesBetween(first: Results, second: Results): string[] {
  const [before, after] = [first, second].map(({ checks }) => new Map(checks.map((check) => [check.id, check])));
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...ids].flatMap((id) => {
    const [one, other] = [before?.get(id), after?.get(id)];
    if (one?.status === other?.status || isRace(id)) return [];
    return [`${id}: ${one?.status ?? 'missing'} in the first audit, ${other?.status ?? 'missing'} in the second`];
  });
}
