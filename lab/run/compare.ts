import type { CheckResult, Results } from '../../contract/results';
import { matchesGlob } from '../../engine/run/plan';
import type { Mapping, Truth, TruthLine } from './set-up';

/** How far the report of an audit is true. */
export interface Comparison {
  /** Failures and warnings that the truth has, at the level that is right. */
  right: number;
  /** Of these, the ones whose finding leads elsewhere. */
  elsewhere: number;
  wrong: number;
  /** Failures and warnings of the truth. */
  known: number;
  undecided: number;
  blocked: number;
  /** One sentence for each difference. */
  differences: string[];
}

const isBroken = (status: string) => status === 'fail' || status === 'warn';

/**
 * Compares the results of an audit with what is true of the server. What the truth does not name is right at the server: a
 * failure or warning of it is false.
 */
export function compareWithTruth(results: Results, truth: Truth, mapping: Mapping): Comparison {
  const lines = truth.lines.filter((line) => (line.mapping ?? mapping) === mapping);
  const comparison: Comparison = {
    right: 0,
    elsewhere: 0,
    wrong: 0,
    known: 0,
    undecided: 0,
    blocked: 0,
    differences: [],
  };
  const used = new Set<TruthLine>();
  for (const check of results.checks) {
    const line = lines.find(({ checks }) =>
      checks.some((glob) => matchesGlob(check.id, glob) || matchesGlob(check.check, glob)),
    );
    if (line) used.add(line);
    judge(check, line, results, comparison);
  }
  for (const line of lines.filter((each) => !used.has(each)))
    comparison.differences.push(`the truth names ${line.checks.join(', ')}, and no check is called so`);
  return comparison;
}

function judge(check: CheckResult, line: TruthLine | undefined, results: Results, comparison: Comparison): void {
  const expected = line && isBroken(line.status) ? line.status : undefined;
  if (expected) comparison.known += 1;
  if (check.undecided) comparison.undecided += 1;
  if (check.status === 'blocked') comparison.blocked += 1;
  const say = (what: string) => comparison.differences.push(`${check.id}: ${what} (${check.reason ?? 'no reason'})`);
  if (!isBroken(check.status)) {
    if (expected) say(`not found: it is ${check.status}, and ${expected} is right`);
    return;
  }
  if (!expected) {
    comparison.wrong += 1;
    say(`false: it is ${check.status}`);
    return;
  }
  if (check.status !== expected) say(`it is ${check.status}, and ${expected} is right`);
  else comparison.right += 1;
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

/** Instances whose status differs between two audits with the same seed. */
export function differencesBetween(first: Results, second: Results): string[] {
  const statuses = new Map(second.checks.map(({ id, status }) => [id, status]));
  return first.checks
    .filter(({ id, status }) => statuses.get(id) !== status)
    .map(({ id, status }) => `${id}: ${status} in the first audit, ${statuses.get(id) ?? 'missing'} in the second`);
}
