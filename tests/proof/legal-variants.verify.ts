import { matchesGlob } from '../../engine/run/plan';
import { catalogue } from '../../suites/catalogue';
import { type AuditOptions, type AuditOutcome, auditInProcess } from '../helpers/audit-in-process';
import { rowsToPlay } from '../verify/rows';
import { variants } from './legal-variants/all';
import { notVaried } from './legal-variants/ambiguities';
import { areCompatible, contradictions, groupsOf, jointWarnings, warningsOf } from './legal-variants/compatible';
import { answersOf, differences, watched } from './legal-variants/effect';
import { otherReadings } from './legal-variants/other-readings';
import { together, type Variant } from './legal-variants/variant';

/** As the audit is run where a variant is legal. */
const circumstances = ({ dialects }: Pick<Variant, 'dialects'>): AuditOptions => (dialects ? { dialects } : {});

/** What an audit says beyond passes, skips and observations; instances of one check are one line. */
function complaints({ results }: AuditOutcome): string[] {
  const seen = results.filter(({ status }) => !['pass', 'skip', 'info'].includes(status));
  return [...new Set(seen.map(({ status, check }) => `${status} ${check}`))].sort();
}

const usual = new Map<string, Promise<Map<string, string>>>();

/** What the exemplary provider answers to the same audit. */
function usualAnswers(options: AuditOptions): Promise<Map<string, string>> {
  const key = JSON.stringify(options);
  const known = usual.get(key) ?? auditInProcess(options).then(answersOf);
  usual.set(key, known);
  return known;
}

test('an audit of the same provider is answered alike: what differs comes from a variant', async () => {
  expect(differences(await usualAnswers({}), answersOf(await auditInProcess({})))).toEqual([]);
});

/** What a shard plays of a table. */
const played = <Row extends { id: string }>(rows: readonly Row[]) => {
  const ids = rowsToPlay(
    __filename,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row] as const);
};

test.each(played(variants))('%s is legal, and answers otherwise', async (_id, variant) => {
  const options = circumstances(variant);
  const outcome = await auditInProcess({ ...options, behaviour: variant.behaviour });
  expect(complaints(outcome)).toEqual((variant.warns ?? []).map((check) => `warn ${check}`).sort());
  // Who is answered as ever has not met the variant: then this shows nothing.
  expect(differences(await usualAnswers(options), answersOf(outcome))).not.toEqual([]);
});

const groups = groupsOf(variants);

test('every variant stands in a group, and none of them could take in another one', () => {
  const grouped = new Set(groups.flat());
  expect(variants.filter((variant) => !grouped.has(variant)).map(({ id }) => id)).toEqual([]);
  const everywhere = variants.filter(({ dialects }) => !dialects);
  const open = groups.filter((group) =>
    everywhere.some((one) => !group.includes(one) && areCompatible([...group, one])),
  );
  expect(open).toEqual([]);
});

const newIn = (group: Variant[], index: number) =>
  group.filter((one) => !groups.slice(0, index).some((earlier) => earlier.includes(one)));

test.each(groups.map((group, index) => [group.length, newIn(group, index)[0]?.id, group] as const))(
  '%d variants together are legal too, and all of them are met: %s and what it can go with',
  async (_count, _id, group) => {
    const members = group.map(watched);
    const warns = new Set([...warningsOf(group)].map((check) => `warn ${check}`));
    const outcome = await auditInProcess({
      ...circumstances(group.find(({ dialects }) => dialects) ?? {}),
      behaviour: together(members.map(({ variant }) => variant)),
    });
    expect(complaints(outcome).filter((each) => !warns.has(each))).toEqual([]);
    expect(members.filter(({ isMet }) => !isMet()).map(({ variant }) => variant.id)).toEqual([]);
    expect(outcome.verdict).toBe('conformant');
  },
);

test.each(played(otherReadings))('%s is not', async (_id, reading) => {
  const outcome = await auditInProcess({ ...circumstances(reading), behaviour: reading.behaviour });
  expect(complaints(outcome)).toContain(reading.says);
});

test('each of the 44 ambiguous behaviours is varied, or there is a reason', () => {
  const varied = new Set([...variants, ...otherReadings].map(({ ambiguity }) => ambiguity));
  const missing = Array.from({ length: 44 }, (_, index) => index + 1).filter(
    (line) => varied.has(line) === line in notVaried,
  );
  expect(missing).toEqual([]);
});

test('what cannot meet, or warns when it meets, names variants that there are', () => {
  const isNobody = (name: RegExp) => !variants.some(({ id }) => name.test(id));
  const pairs = [...contradictions, ...jointWarnings];
  expect(pairs.filter(([one, other]) => isNobody(one) || isNobody(other))).toEqual([]);
});

test('the tables name checks that there are, and no id twice', () => {
  const checks = catalogue.flatMap((area) => area.checks.map(({ id }) => id));
  const named = [...warningsOf(variants), ...otherReadings.map(({ says }) => says.split(' ')[1] ?? '')];
  expect(named.filter((name) => !checks.some((id) => matchesGlob(id, name)))).toEqual([]);
  expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
});
