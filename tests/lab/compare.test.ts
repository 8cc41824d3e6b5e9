import type { CheckResult, Results } from '../../contract/results';
import { compareWithTruth, deadLines, differencesBetween } from '../../lab/run/compare';
import type { Truth, TruthLine } from '../../lab/run/truth';

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

test('another level is a deviation that was found, and a difference', () => {
  const found = results([check('a.b', 'fail', { finding: 0 })], ['A fails']);
  const compared = compareWithTruth(found, truth(line(['a.b'], 'warn')), 'derived');
  expect(compared).toMatchObject({ right: 0, otherLevel: 1, elsewhere: 0, wrong: 0, known: 1 });
});

test('a failure without a finding leads nowhere', () => {
  const compared = compareWithTruth(results([check('a.b', 'fail')]), truth(line(['a.b'], 'fail')), 'derived');
  expect(compared).toMatchObject({ right: 1, elsewhere: 1, differences: ['a.b: it is part of no finding (seen)'] });
});

test('what is blocked or undecided is counted, and is a difference only where the truth has a failure', () => {
  const judged = [check('a.b', 'blocked'), check('c.d', 'skip', { undecided: true }), check('e.f', 'blocked')];
  const compared = compareWithTruth(results(judged), truth(line(['a.b'], 'fail')), 'derived');
  expect(compared).toMatchObject({ known: 1, undecided: 1, blocked: 2, right: 0 });
  expect(compared.differences).toEqual(['a.b: not found: it is blocked, and fail is right (seen)']);
});

test('a race that was not seen is no difference, a race that the truth lacks is', () => {
  const races = [check('concurrency.patch.none-lost', 'pass'), check('concurrency.members.none-lost', 'fail')];
  const compared = compareWithTruth(results(races), truth(line(['concurrency.patch.none-lost'], 'fail')), 'derived');
  expect(compared.differences).toEqual(['concurrency.members.none-lost: false: it is fail (seen)']);
  expect(compared).toMatchObject({ known: 1, right: 0, wrong: 1 });
});

test('a race that showed once and not again is no difference, one whose level is wrong for another reason is', () => {
  const once = check('concurrency.patch.none-lost', 'warn', { finding: 0, confirmed: false });
  const again = check('concurrency.members.none-lost', 'warn', { finding: 0, confirmed: true });
  const noRace = check('a.b', 'warn', { finding: 0, confirmed: false });
  const compared = compareWithTruth(
    results([once, again, noRace], ['It fails']),
    truth(line(['concurrency.*', 'a.b'], 'fail')),
    'derived',
  );
  expect(compared.differences).toEqual([
    'concurrency.members.none-lost: it is warn, and fail is right (seen)',
    'a.b: it is warn, and fail is right (seen)',
  ]);
  expect(compared).toMatchObject({ known: 3, otherLevel: 3 });
});

test('a line of another mapping says nothing of this one', () => {
  const other = truth(line(['a.b'], 'fail', { mapping: 'zscaler-private-access' }));
  expect(compareWithTruth(results([check('a.b', 'fail')]), other, 'derived')).toMatchObject({ known: 0, wrong: 1 });
});

describe('a fault of the table is', () => {
  const audits = new Map([['derived' as const, results([check('a.b[x]', 'pass'), check('a.b[y]', 'pass')])]]);

  test('a glob that no check has, beside one that some have', () => {
    expect(deadLines(truth(line(['a.b[x]', 'a.c'], 'fail')), audits)).toEqual([
      'the truth names a.c, and no check is called so',
    ]);
  });

  test('a line whose checks earlier ones have', () => {
    const lines = [line(['a.b'], 'fail'), line(['a.b[y]'], 'warn')];
    expect(deadLines(truth(...lines), audits)).toEqual([
      "the truth's line of a.b[y] says nothing: earlier lines name all of its checks",
    ]);
    expect(deadLines(truth(...lines.reverse()), audits)).toEqual([]);
  });

  test('not a line of a mapping that was not audited', () => {
    expect(deadLines(truth(line(['a.c'], 'fail', { mapping: 'zscaler-private-access' })), audits)).toEqual([]);
  });

  test('not a glob that only the other mapping has', () => {
    const both = new Map([...audits, ['zscaler-private-access' as const, results([check('a.c', 'pass')])]]);
    expect(deadLines(truth(line(['a.c'], 'fail')), both)).toEqual([]);
  });
});

test('two audits with one seed are compared by the status of each check', () => {
  const [first, second] = [results([check('a', 'pass'), check('b', 'pass')]), results([check('a', 'fail')])];
  expect(differencesBetween(first, second)).toEqual([
    'a: pass in the first audit, fail in the second',
    'b: pass in the first audit, missing in the second',
  ]);
  expect(differencesBetween(first, first)).toEqual([]);
});

test('a race that ends another way is no difference, and a check that only the second audit has is one', () => {
  const race = 'concurrency.members.none-lost';
  expect(
    differencesBetween(results([check(race, 'pass')]), results([check(race, 'fail'), check('a', 'pass')])),
  ).toEqual(['a: missing in the first audit, pass in the second']);
  const etag = 'concurrency.etag.given';
  expect(differencesBetween(results([check(etag, 'pass')]), results([check(etag, 'fail')]))).toHaveLength(1);
});
