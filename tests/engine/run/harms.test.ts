import type { Harm } from '../../../contract/results';
import { harmLines, harmOf, identity } from '../../../engine/run/harms';
import { catalogue } from '../../../suites/catalogue';

const checks = catalogue.flatMap((area) => area.checks);

test.each(identity)('a check begins with %s', (beginning) => {
  expect(checks.some(({ id }) => id.startsWith(beginning))).toBe(true);
});

test.each(harmLines.flatMap(([harm, beginnings]) => beginnings.map((beginning) => [beginning, harm] as const)))(
  '%s makes the harm of a check %s',
  (beginning, harm) => {
    const fitting = checks.filter(({ id }) => id.startsWith(beginning));
    expect(fitting.map(({ id, entra }) => harmOf(id, entra))).toContain(harm);
  },
);

test.each<[string, Harm]>([
  ['lifecycle.disable.by-patch', 'access-stays'],
  ['lifecycle.disable.keeps-user', 'access-lost'],
  ['lifecycle.disable.answer-agrees', 'nuisance'],
  ['lifecycle.delete.offered', 'data'],
  ['membership.remove.one', 'access-stays'],
  ['membership.remove.keeps-others', 'access-lost'],
  ['membership.operations.in-order', 'access-stays'],
  ['groups.delete.keeps-users', 'access-lost'],
  ['connection.patch.routed', 'access-stays'],
  ['connection.charset.utf-8', 'data'],
])('breaking %s costs: %s', (id, harm) => {
  expect(harmOf(id, 'blocks')).toBe(harm);
});

test('what does not reach Entra is a nuisance', () => {
  expect(harmOf('lifecycle.disable.by-patch', 'none')).toBe('nuisance');
});
