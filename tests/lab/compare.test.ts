import type { CheckResult, Results } from '../../contract/results';
import { damage } from '../../lab/run/bystanders';
import { compareWithTruth, differencesBetween } from '../../lab/run/compare';
import type { Truth, TruthLine } from '../../lab/run/set-up';

const check = (id: string, status: CheckResult['status'], more: Partial<CheckResult> = {}) =>
  ({ id, check: id.replace(/\[.*/, ''), status, reason: 'seen', finding: null, ...more }) as CheckResult;
const results = (checks: CheckResult[], headlines: string[] = []) =>
  ({ checks, findings: headlines.map((headline) => ({ headline, cause: null })) }) as unknown as Results;
const line = (checks: string[], status: TruthLine['status'], more: Partial<TruthLine> = {}): TruthLine => ({
  checks,
  status,
  why: 'it does',
  requests: [],
  of: 'library',
  ...more,
});
const truth = (...lines: TruthLine[]): Truth => ({ server: 's', observed: '2026-11-27', lines });

test('a failure that the truth has is right, one that it lacks is false', () => {
  const compared = compareWithTruth(
    results([check('a.b[x]', 'fail', { finding: 0 }), check('c.d', 'warn'), check('e.f', 'pass')], ['A fails']),
    truth(line(['a.*'], 'fail')),
    'derived',
  );
  expect(compared).toMatchObject({ right: 1, wrong: 1, known: 1, elsewhere: 0 });
  expect(compared.differences).toEqual(['c.d: false: it is warn (seen)']);
});

test.each<[string, CheckResult, TruthLine, RegExp]>([
  ['a deviation that is not found', check('a.b', 'skip'), line(['a.b'], 'fail'), /not found: it is skip/],
  ['another level', check('a.b', 'warn', { finding: 0 }), line(['a.b'], 'fail'), /is warn, and fail is right/],
  ['a failure where passing is right', check('a.b', 'fail'), line(['a.b'], 'pass'), /false: it is fail/],
  [
    'a word that lacks',
    check('a.b', 'fail', { finding: 0 }),
    line(['a.b'], 'fail', { headline: { has: ['type'] } }),
    /lacks «type»/,
  ],
  [
    'a word too many',
    check('a.b', 'fail', { finding: 0 }),
    line(['a.b'], 'fail', { headline: { hasNot: ['fails'] } }),
    /has «fails»/,
  ],
  [
    'another cause',
    check('a.b', 'fail', { finding: 0 }),
    line(['a.b'], 'fail', { cause: 'op-case' }),
    /cause is unknown instead of op-case/,
  ],
])('%s is a difference', (_, judged, expected, difference) => {
  const { differences } = compareWithTruth(results([judged], ['A fails']), truth(expected), 'derived');
  expect(differences).toEqual([expect.stringMatching(difference)]);
});

test('a line that no check has is a fault of the truth, unless it is about another mapping', () => {
  const lines = [line(['a.x'], 'fail'), line(['a.y'], 'fail', { mapping: 'zscaler-private-access' })];
  const { differences } = compareWithTruth(results([check('a.b', 'pass')]), truth(...lines), 'derived');
  expect(differences).toEqual(['the truth names a.x, and no check is called so']);
});

test('two audits with one seed are compared by the status of each check', () => {
  const [first, second] = [results([check('a', 'pass'), check('b', 'pass')]), results([check('a', 'fail')])];
  expect(differencesBetween(first, second)).toEqual([
    'a: pass in the first audit, fail in the second',
    'b: pass in the first audit, missing in the second',
  ]);
  expect(differencesBetween(first, first)).toEqual([]);
});

test('what is left, gone or changed at the server is damage, unless the report names it', () => {
  const before = new Map([
    ['Users/1', 'a'],
    ['Users/2', 'b'],
  ]);
  const after = new Map([
    ['Users/1', 'a!'],
    ['Users/3', 'c'],
    ['Users/4', 'd'],
  ]);
  const left = { resource: 'Users', id: '4', name: 'd', reason: '' };
  expect(damage(before, after, [left])).toEqual([
    'Users/3 is left at the server, and no report names it',
    'the bystander Users/1 is changed: a became a!',
    'the bystander Users/2 is gone',
  ]);
});
