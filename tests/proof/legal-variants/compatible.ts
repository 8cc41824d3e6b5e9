import type { Behaviour } from '../../../provider/behaviour';
import type { Variant } from './variant';

/** Variants that are legal alone but not together, or of which one leaves the other nothing to vary, with the reason. */
export const contradictions: [one: RegExp, others: RegExp, why: string][] = [
  [/^malformed-id-400$/, /^ids-(?!in-capitals)/, 'a provider whose ids are not GUIDs cannot reject them as malformed'],
  [/^ids-per-type$/, /^ids-/, 'an id has one form'],
  [/^no-etags$/, /^strong-etags$/, 'a resource has a version or none'],
  [/^create-without-location$/, /^relative-location$/, 'an answer has a Location or none'],
  [/^no-meta$/, /^more-in-meta$|^meta-without|^times-|^etag-only/, 'all of these change what meta contains'],
  [/^meta-without-times$/, /^times-/, 'all of these change how a time is written'],
  [/^times-/, /^times-/, 'a time has one form'],
  [/^groups-without-members$/, /^members-(by|with)/, 'all of these change how a member is shown'],
  [/^members-by-value-only$/, /^members-with/, 'nothing but the value is left to change'],
  [/^members-without-reference$/, /^members-with-relative/, 'a member has a reference or none'],
  [
    /^no-groups$/,
    /^members-(by|with)|^groups-without|^patch-200-for-groups$|^two-groups|^unknown-member|absent-member|^memberships-/,
    'all of these are about groups',
  ],
  [/^no-enterprise-extension$/, /^extension-always-listed$|manager/, 'all of these are about that extension'],
  [/^empty-text-stored$/, /^empty-text-refused$/, 'what is rejected is not stored'],
  [/^put-without-active/, /^put-501$|^delete-/, 'the PUT goes to a user that was created again after a deletion'],
];

/** The checks that have to warn when two variants meet, and of neither alone. */
export const jointWarnings: [one: RegExp, other: RegExp, check: string, why: string][] = [
  [
    /^no-canonical-values$/,
    /^patch-(add-of-missing|items-never)/,
    'patch.path.quoted-boolean',
    'without types Entra writes [primary eq "True"], and the item does not exist yet',
  ],
];

/** The checks that may warn of a provider with all of these variants. */
export const warningsOf = (group: readonly Variant[]): Set<string> =>
  new Set([
    ...group.flatMap(({ warns }) => warns ?? []),
    ...jointWarnings.flatMap(([one, other, check]) =>
      [one, other].every((each) => group.some(({ id }) => each.test(id))) ? [check] : [],
    ),
  ]);

/** Whether no two change the same decision. Answers are the exception: they are changed one after the other. */
export function canMeet(behaviours: readonly Partial<Behaviour>[]): boolean {
  const seams = behaviours.flatMap((behaviour) => Object.keys(behaviour).filter((seam) => seam !== 'beforeSend'));
  return new Set(seams).size === seams.length;
}

/** Whether a provider with all of these variants is still right. */
export const areCompatible = (chosen: readonly Variant[]) =>
  canMeet(chosen.map(({ behaviour }) => behaviour)) &&
  !chosen.some(({ id }) =>
    contradictions.some(
      ([one, others]) => one.test(id) && chosen.some((other) => other.id !== id && others.test(other.id)),
    ),
  );

/**
 * Takes each variant that is compatible with all that were taken before it. One that is legal in a single dialect can only
 * come first, because the audit then plays that dialect alone.
 */
export function whoeverFits(variants: readonly Variant[]): Variant[] {
  const chosen: Variant[] = [];
  for (const one of variants)
    if ((!one.dialects || chosen.length === 0) && areCompatible([...chosen, one])) chosen.push(one);
  return chosen;
}

/**
 * Puts every variant in a group, in as few groups as possible, each as large as possible: a group first takes the variants that
 * are in the fewest groups so far.
 */
export function groupsOf(variants: readonly Variant[]): Variant[][] {
  const groups: Variant[][] = [];
  const timesIn = (one: Variant) => groups.filter((group) => group.includes(one)).length;
  for (;;) {
    const rarestFirst = variants.map((one) => [timesIn(one), one] as const).sort(([one], [other]) => one - other);
    if (rarestFirst.every(([times]) => times > 0)) return groups;
    const chosen = new Set(whoeverFits(rarestFirst.map(([, one]) => one)));
    groups.push(variants.filter((one) => chosen.has(one)));
  }
}
