import type { CheckResult, EntraWeight, Harm, Level, RfcDuty, Status } from '../contract/results';
import type { Told, ToldCheck } from './told';

interface StatusWords {
  /** A sign that differs in shape, so that a status is never told by colour alone. */
  mark: string;
  word: string;
  meaning: string;
}

export const statusWords: Record<Status, StatusWords> = {
  pass: { mark: '✓', word: 'passed', meaning: 'The provider meets the duty.' },
  fail: {
    mark: '✕',
    word: 'failed',
    meaning: 'The provider breaks a required duty. One failure makes it non-conformant.',
  },
  warn: {
    mark: '▲',
    word: 'warning',
    meaning:
      'The provider breaks a recommended duty. The verdict stays the same; with --fail-on recommended, the exit code becomes 1.',
  },
  info: {
    mark: '●',
    word: 'note',
    meaning: 'An observation without a duty, or a documented deviation: the profile says that the provider does this.',
  },
  skip: {
    mark: '–',
    word: 'skipped',
    meaning:
      'The check does not apply, and its reason says why: the provider does not advertise the capability, the profile excludes the check, or the run was read-only.',
  },
  blocked: {
    mark: '◇',
    word: 'blocked',
    meaning:
      'The check could not run because another one failed first. It names that check and is never counted as a failure of its own.',
  },
  error: {
    mark: '!',
    word: 'suite error',
    meaning: 'A bug in this suite, not a fault of the provider. Please report it.',
  },
};

/** The word of a status behind a number: `4 warnings`, `4 failed`. */
export function statusName(status: Status, count: number): string {
  const isNoun = status === 'warn' || status === 'info' || status === 'error';
  return `${statusWords[status].word}${isNoun && count !== 1 ? 's' : ''}`;
}

export const levelMeanings: Record<Level, string> = {
  required: 'decides the verdict',
  recommended: 'is reported as a warning',
  informational: 'is only an observation',
};

/** The RFC's word, as a phrase that stands alone. */
export function describeDuty(rfc: RfcDuty): string {
  return rfc === null ? 'no duty in the RFCs' : `${rfc} in the RFC`;
}

export function describeWeight(entra: EntraWeight): string {
  return { blocks: 'breaks Entra provisioning', degrades: 'degrades Entra provisioning', none: 'no effect on Entra' }[
    entra
  ];
}

/** What a reader should see as the check's name: the sentence that is true now. */
export function checkTitle(check: ToldCheck): string {
  return isBroken(check) ? check.failure : check.title;
}

/** Whether the check was judged and found its duty broken, whatever the level makes of that. */
export function isBroken(check: ToldCheck): boolean {
  return check.status === 'fail' || check.status === 'warn' || (check.status === 'info' && check.messageId !== null);
}

/** A duty that is broken as the profile says that the provider documents: else only an informational check is a note. */
export function isDocumentedDeviation(check: ToldCheck): boolean {
  return check.status === 'info' && check.level !== 'informational';
}

/** Attributes of the mapping that no check judged, with the reason: what the run left out. */
export function leftOutAttributes({ checks }: Told): { attribute: string; reason: string }[] {
  const byAttribute = new Map<string, ToldCheck[]>();
  for (const check of checks) {
    const { attribute } = check.parameters;
    if (attribute !== undefined) byAttribute.set(attribute, [...(byAttribute.get(attribute) ?? []), check]);
  }
  return [...byAttribute].flatMap(([attribute, ofAttribute]) =>
    ofAttribute.every(({ status }) => status === 'skip')
      ? [{ attribute, reason: ofAttribute[0]?.reason ?? 'no reason was given' }]
      : [],
  );
}

/** A check by its instance id, or by its definition's id: findings and blockers may name either. */
export function findCheck(results: Told, id: string): ToldCheck | undefined {
  return (
    results.checks.find((check) => check.id === id) ??
    results.checks.find((check) => check.check === id && (check.status === 'fail' || check.status === 'error')) ??
    results.checks.find((check) => check.check === id)
  );
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** `1,467`: the same in every locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `43 ms`, `1.4 s`, `2 min 05 s`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${ms < 10 && !Number.isInteger(ms) ? ms.toFixed(1) : Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** `22 Nov 2026, 21:45 UTC`: no locale and no clock of the reader's machine. */
export function formatDate(rfc3339: string): string {
  const date = new Date(rfc3339);
  if (Number.isNaN(date.getTime())) return rfc3339;
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    date.getUTCMonth()
  ];
  const time = `${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${time} UTC`;
}

/** JSON on one line, for a sentence. An absent value is said to be absent. */
export function formatValue(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** What a finding costs a customer, in a few words. */
export const harmWords: Record<Harm, string> = {
  'access-stays': 'access stays',
  'access-lost': 'access is lost',
  data: 'wrong data',
  nuisance: 'nuisance',
};

/** What a check went on without, because the provider had refused it; null where it was played as Entra does. */
export const describeRung = ({ rung }: Pick<CheckResult, 'rung'>): string | null =>
  rung === null ? null : `Played ${rung}: the provider had refused a create call with it.`;
