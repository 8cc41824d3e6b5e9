import type { Behaviour } from '../../../provider/behaviour';
import type { Variant } from './variant';

/** Each is legal alone. Together they are not, or one leaves the other nothing to vary: why. */
export const contradictions: [one: RegExp, others: RegExp, why: string][] = [
  [/^malformed-id-400$/, /^ids-(?!in-capitals)/, 'who gives ids that are no GUIDs cannot refuse them as malformed'],
  [/^ids-per-type$/, /^ids-/, 'an id has one form'],
  [/^no-etags$/, /^strong-etags$/, 'there are versions or there are none'],
  [/^create-without-location$/, /^relative-location$/, 'there is a Location or there is none'],
  [/^no-meta$/, /^more-in-meta$|^meta-without|^times-|^etag-only/, 'all of these are about what meta holds'],
  [/^meta-without-times$/, /^times-/, 'all of these are about what a time looks like'],
  [/^times-/, /^times-/, 'a time has one form'],
  [/^groups-without-members$/, /^members-(by|with)/, 'all of these are about what a member looks like'],
  [/^members-by-value-only$/, /^members-with/, 'nothing is left beside the value'],
  [/^members-without-reference$/, /^members-with-relative/, 'there is a reference or there is none'],
  [
    /^no-groups$/,
    /^members-(by|with)|^groups-without|^patch-200-for-groups$|^two-groups|^unknown-member|absent-member|^memberships-/,
    'all of these are about groups',
  ],
  [/^no-enterprise-extension$/, /^extension-always-listed$|manager/, 'all of these are about that extension'],
  [/^empty-text-stored$/, /^empty-text-refused$/, 'what is refused is not stored'],
  [/^put-without-active/, /^put-501$|^delete-/, 'PUT is played to a user that comes back after a deletion'],
];

/** What has to warn where two meet, and of neither alone. */
export const jointWarnings: [one: RegExp, other: RegExp, check: string, why: string][] = [
  [
    /^no-canonical-values$/,
    /^patch-(add-of-missing|items-never)/,
    'patch.path.quoted-boolean',
    'without types Entra writes [primary eq "True"], and nothing is there yet',
  ],
];

/** The checks that may warn of a provider which is unusual in all of these ways. */
export const warningsOf = (group: readonly Variant[]): Set<string> =>
  new Set([
    ...group.flatMap(({ warns }) => warns ?? []),
    ...jointWarnings.flatMap(([one, other, check]) =>
      [one, other].every((each) => group.some(({ id }) => each.test(id))) ? [check] : [],
    ),
  ]);

/** What is changed by several can be changed by one only, but for answers: those are changed one after the other. */
export function canMeet(behaviours: readonly Partial<Behaviour>[]): boolean {
  const seams = behaviours.flatMap((behaviour) => Object.keys(behaviour).filter((seam) => seam !== 'beforeSend'));
  return new Set(seams).size === seams.length;
}

/** Whether one provider can be unusual in all of these ways, and still be right. */
export const areCompatible = (chosen: readonly Variant[]) =>
  canMeet(chosen.map(({ behaviour }) => behaviour)) &&
  !chosen.some(({ id }) =>
    contradictions.some(
      ([one, others]) => one.test(id) && chosen.some((other) => other.id !== id && others.test(other.id)),
    ),
  );

/** Each that goes with all before it. What is legal for one dialect only has to come first, as the audit is another then. */
export function whoeverFits(variants: readonly Variant[]): Variant[] {
  const chosen: Variant[] = [];
  for (const one of variants)
    if ((!one.dialects || chosen.length === 0) && areCompatible([...chosen, one])) chosen.push(one);
  return chosen;
}

/**
 * As few groups as hold every variant, none of which could take in another one. Each takes first what stands in the fewest
 * so far.
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
