import { matchesGlob } from '../../engine/run/plan';
import { catalogue } from '../../suites/catalogue';
import { auditInProcess } from '../helpers/audit-in-process';
import { notVaried } from './legal-variants/ambiguities';
import { discovery } from './legal-variants/discovery';
import { otherReadings } from './legal-variants/other-readings';
import { queries } from './legal-variants/queries';
import { representations } from './legal-variants/representations';
import { transport } from './legal-variants/transport';
import { together, type Variant } from './legal-variants/variant';
import { writes } from './legal-variants/writes';

const variants = [...transport, ...representations, ...discovery, ...writes, ...queries];

/** What an audit says beyond passes, skips and observations; instances of one check are one line. */
async function complaints({ behaviour, dialects, profile }: Pick<Variant, 'behaviour' | 'dialects' | 'profile'>) {
  const { results } = await auditInProcess({
    behaviour,
    ...(dialects ? { dialects } : {}),
    ...(profile ? { profile } : {}),
  });
  const seen = results.filter(({ status }) => !['pass', 'skip', 'info'].includes(status));
  return [...new Set(seen.map(({ status, check }) => `${status} ${check}`))].sort();
}

test.each(variants.map((variant) => [variant.id, variant] as const))('%s is legal', async (_id, variant) => {
  expect(await complaints(variant)).toEqual((variant.warns ?? []).map((check) => `warn ${check}`).sort());
});

const pick = (ids: string) =>
  ids.split(' ').map((id) => {
    const found = variants.find((variant) => variant.id === id);
    if (!found) throw new Error(`there is no variant ${id}`);
    return found;
  });

test.each([
  'plain-json chunked no-etags members-by-value-only ids-are-numbers patch-204-for-users no-resources-member-when-empty two-per-page error-status-as-number delete-501',
  'pretty-printed members-in-another-order strong-etags patch-200-for-groups ids-in-base64 nulls-in-answers newest-first second-delete-204 unknown-member-404 unknown-path-refused no-scim-type',
  'escaped-letters connection-closed-after-each-answer no-enterprise-extension extension-of-the-product ids-that-need-encoding create-200 three-per-page-by-default put-501 two-groups-of-one-name empty-text-stored',
  'compressed lower-case-and-additional-headers nothing-optional no-meta-in-discovery ids-in-capitals times-with-offset items-in-another-order patch-items-never-made patch-remove-of-missing-item-is-no-target empty-text-refused discovery-without-credentials malformed-id-400',
])('together they are legal too: %s', async (ids) => {
  const chosen = pick(ids);
  const warns = new Set(chosen.flatMap((variant) => variant.warns ?? []).map((check) => `warn ${check}`));
  const found = await complaints({ behaviour: together(chosen) });
  expect(found.filter((each) => !warns.has(each))).toEqual([]);
});

test.each(otherReadings.map((reading) => [reading.id, reading] as const))('%s is not', async (_id, reading) => {
  expect(await complaints(reading)).toContain(reading.says);
});

test('each of the 44 ambiguous behaviours is varied, or there is a reason', () => {
  const varied = new Set([...variants, ...otherReadings].map(({ ambiguity }) => ambiguity));
  const missing = Array.from({ length: 44 }, (_, index) => index + 1).filter(
    (line) => varied.has(line) === line in notVaried,
  );
  expect(missing).toEqual([]);
});

test('the tables name checks that there are, and no id twice', () => {
  const checks = catalogue.flatMap((area) => area.checks.map(({ id }) => id));
  const named = [
    ...variants.flatMap(({ warns }) => warns ?? []),
    ...otherReadings.map(({ says }) => says.split(' ')[1] ?? ''),
  ];
  expect(named.filter((name) => !checks.some((id) => matchesGlob(id, name)))).toEqual([]);
  expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
});
