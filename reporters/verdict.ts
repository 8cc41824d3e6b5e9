import type { Level, Status } from '../contract/results';
import type { Told, ToldCheck } from './told';
import { formatCount, plural, statusName } from './words';

/** How many of the judged checks were met. Skipped and blocked checks were not judged and are never in here. */
export interface Fraction {
  met: number;
  judged: number;
}

export interface AreaScore {
  area: string;
  total: number;
  required: Fraction;
  recommended: Fraction;
  counts: Record<Status, number>;
}

/** The run in a word and a sentence. `tone` is for colour only: the word must carry the meaning alone. */
export interface Statement {
  word: string;
  tone: 'good' | 'bad' | 'unsure';
  sentence: string;
}

/** Worst first: the order in which reports list checks and draw bars. */
export const statusOrder: readonly Status[] = ['error', 'fail', 'warn', 'blocked', 'info', 'skip', 'pass'];

/** The fraction of a level: judged are the checks that passed or broke their duty. */
export function fractionOf(checks: readonly ToldCheck[], level: Level): Fraction {
  const broken: Status = level === 'required' ? 'fail' : level === 'recommended' ? 'warn' : 'info';
  const ofLevel = checks.filter((check) => check.level === level);
  const met = ofLevel.filter((check) => check.status === 'pass').length;
  return { met, judged: met + ofLevel.filter((check) => check.status === broken).length };
}

/** `37 of 40`; an empty fraction says so instead of looking like a failure. */
export function formatFraction(fraction: Fraction): string {
  return fraction.judged === 0 ? 'none judged' : `${formatCount(fraction.met)} of ${formatCount(fraction.judged)}`;
}

/** `92 %`, only ever shown behind its fraction. Rounded down, so that 100 % means all of them; null for an empty fraction. */
export function formatShare(fraction: Fraction): string | null {
  return fraction.judged === 0 ? null : `${Math.floor((100 * fraction.met) / fraction.judged)} %`;
}

/** `37 of 40 required (92 %)`, for a sentence. */
export function describeFraction(checks: readonly ToldCheck[], level: Level): string {
  const fraction = fractionOf(checks, level);
  const share = formatShare(fraction);
  return share === null ? `nothing ${level} was judged` : `${formatFraction(fraction)} ${level} (${share})`;
}

/** What a fraction leaves out: `2 blocked, 1 note, 4 skipped`. */
export function describeRest({ counts }: AreaScore): string {
  const statuses = ['error', 'blocked', 'info', 'skip'] as const;
  return statuses
    .flatMap((status) => (counts[status] > 0 ? [`${counts[status]} ${statusName(status, counts[status])}`] : []))
    .join(', ');
}

function countStatuses(checks: readonly ToldCheck[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, fail: 0, warn: 0, info: 0, skip: 0, blocked: 0, error: 0 };
  for (const check of checks) counts[check.status] += 1;
  return counts;
}

/** Areas in the order in which the run lists them, each with its checks' scores. */
export function scoreAreas(results: Told): AreaScore[] {
  const areas = new Map<string, ToldCheck[]>();
  for (const check of results.checks) areas.set(check.area, [...(areas.get(check.area) ?? []), check]);
  return [...areas].map(([area, checks]) => ({
    area,
    total: checks.length,
    required: fractionOf(checks, 'required'),
    recommended: fractionOf(checks, 'recommended'),
    counts: countStatuses(checks),
  }));
}

/**
 * What the run means for somebody who wants to connect this provider to Entra.
 * Only a complete run may say "conformant", and only about required duties.
 */
export function stateVerdict(results: Told): Statement {
  const required = fractionOf(results.checks, 'required');
  const fails = results.checks.filter((check) => check.status === 'fail');
  if (results.verdict === 'non-conformant') {
    const blocking = fails.filter((check) => check.entra === 'blocks').length;
    return {
      word: results.complete ? 'Not conformant' : 'Not conformant, run incomplete',
      tone: 'bad',
      sentence: `${failedChecks(required)}${consequence(fails.length, blocking)}`,
    };
  }
  if (!results.complete) {
    return {
      word: 'Incomplete run',
      tone: 'unsure',
      sentence:
        'The run ended before everything was judged, so it cannot say whether Microsoft Entra ID can be connected. Run the audit again.',
    };
  }
  if (results.verdict === 'inconclusive') {
    return {
      word: 'Inconclusive',
      tone: 'unsure',
      sentence:
        required.judged === 0
          ? 'No required check could be judged, so this run cannot say whether Microsoft Entra ID can be connected.'
          : 'Too little could be judged to say whether Microsoft Entra ID can be connected.',
    };
  }
  if (results.verdict === 'partial') {
    const judged = results.checks.filter(({ status }) => status === 'pass' || status === 'warn').length;
    return {
      word: 'Partial',
      tone: 'unsure',
      sentence: `${formatCount(judged)} of ${plural(results.checks.length, 'check')} judged, none failed.${warnings(results)} You chose suites or checks, or the run was read-only. Only a full audit can say whether Microsoft Entra ID can be connected.`,
    };
  }
  return {
    word: 'Conformant',
    tone: 'good',
    sentence: `Microsoft Entra ID can be connected: every required check that could be judged has passed (${formatCount(required.judged)}).${warnings(results)}`,
  };
}

function failedChecks(required: Fraction): string {
  const broken = required.judged - required.met;
  return broken === 0
    ? 'A required check failed'
    : `${formatCount(broken)} of ${formatCount(required.judged)} required checks failed`;
}

function consequence(fails: number, blocking: number): string {
  if (blocking === 0) {
    return '. Microsoft Entra ID can be connected, but some of what it provisions will be wrong or incomplete.';
  }
  const all = fails === 1 ? 'this failure makes' : 'all of the failures make';
  const which = blocking === fails ? all : `${blocking} of the failures ${blocking === 1 ? 'makes' : 'make'}`;
  return `; ${which} provisioning unsafe or impossible. Do not connect Microsoft Entra ID before ${blocking === 1 ? 'it is' : 'they are'} fixed.`;
}

function warnings(results: Told): string {
  const count = results.summary.warn;
  if (count === 0) return '';
  return ` ${plural(count, 'recommendation is', 'recommendations are')} not met.`;
}
