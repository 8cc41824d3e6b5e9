import type { CheckResult, Definition, Level, RecordedExchange } from '../../../contract/results';
import { parseTenantUrl } from '../../../engine/http/tenant-url';
import { measurePerformance } from '../../../engine/run/performance';
import { assembleResults, exitCodeOf, type JestTest } from '../../../engine/run/results';
import type { LedgerLine, RunState } from '../../../engine/run/run-folder';
import { readProfile } from '../../../fixtures/profiles';

const state: RunState = {
  settings: {} as RunState['settings'],
  run: {
    id: 'r',
    seed: 1,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    requests: 0,
    maxRps: null,
    concurrency: 8,
    packs: ['entra'],
    dialects: ['entra'],
    partial: false,
    node: 'v20',
    command: 'audit',
  },
  target: { tenantUrl: 'http://127.0.0.1/scim', embedded: false },
  address: parseTenantUrl('http://127.0.0.1/scim'),
  profile: readProfile('generic'),
  discovered: { serviceProviderConfig: null, resourceTypes: null, schemas: null },
  cast: [],
};
const planned = (id: string) =>
  ({ id, check: id, status: 'error', blockedBy: null, exchanges: [], pointers: [] }) as unknown as CheckResult;
/** A plan of checks, all of them required unless said otherwise. */
const plan = (ids: readonly string[], levels: Record<string, Level> = {}): LedgerLine => ({
  type: 'plan',
  checks: ids.map(planned),
  definitions: Object.fromEntries(
    ids.map((id) => [id, { failure: `${id} fails`, level: levels[id] ?? 'required' } as Definition]),
  ),
  probes: 1,
});
/** What the least run has recorded: one call that was accepted, and one that was not. */
const recorded = [200, 404].map((status, index) => ({
  index,
  probe: 'target',
  request: { method: 'GET', url: 'http://127.0.0.1/scim/Users', headers: {} },
  response: { status, headers: {} },
  error: null,
  durationMs: 1,
})) as unknown as RecordedExchange[];
const outcome = (id: string, status: CheckResult['status']): LedgerLine => ({
  type: 'outcome',
  id,
  outcome: { status },
});
const end: LedgerLine = { type: 'end', leftovers: [], interrupted: false };
const inJest = (id: string, status: string): JestTest => ({ name: `${id} · a title`, status });

/** A run of checks with one status each, of which Jest says what it would say. */
function run(
  statuses: Record<string, CheckResult['status']>,
  more: {
    ledger?: LedgerLine[];
    tests?: JestTest[];
    crashes?: string[];
    levels?: Record<string, Level>;
  } = {},
) {
  const ids = Object.keys(statuses);
  const broken = (id: string) => ['fail', 'error', 'blocked'].includes(statuses[id] ?? '');
  const ledger = more.ledger ?? [plan(ids, more.levels), ...ids.map((id) => outcome(id, statuses[id] ?? 'pass')), end];
  return assembleResults(
    state,
    ledger,
    recorded,
    more.tests ?? ids.map((id) => inJest(id, broken(id) ? 'failed' : 'passed')),
    more.crashes ?? [],
    '1.0.0',
  );
}

test.each([
  ['a documented deviation explains what it blocks', 'a.special', 'conformant'],
  ['a gate that is shut does not, whatever the profile says of it', 'users.create.accepted', 'inconclusive'],
])('%s', (_name, deviating, verdict) => {
  const outcomes: LedgerLine[] = [
    outcome('ok', 'pass'),
    outcome(deviating, 'info'),
    { type: 'outcome', id: 'behind', outcome: { status: 'blocked', blockedBy: deviating } },
  ];
  const ledger: LedgerLine[] = [plan(['ok', deviating, 'behind']), ...outcomes, end];
  expect(run({ ok: 'pass', [deviating]: 'info', behind: 'blocked' }, { ledger }).verdict).toBe(verdict);
});

test.each<[string, Record<string, CheckResult['status']>, string, number]>([
  ['all passed', { a: 'pass', b: 'pass' }, 'conformant', 0],
  ['a warning', { a: 'pass', b: 'warn' }, 'conformant', 0],
  ['a failure', { a: 'pass', b: 'fail' }, 'non-conformant', 1],
  ['a required check blocked without a failure', { a: 'pass', b: 'blocked' }, 'inconclusive', 3],
  ['nothing required judged', { a: 'skip' }, 'inconclusive', 3],
  ['an error of the suite', { a: 'pass', b: 'error' }, 'inconclusive', 4],
])('%s', (_name, statuses, verdict, code) => {
  const results = run(statuses);
  expect([results.verdict, exitCodeOf(results, 'required', false)]).toEqual([verdict, code]);
});

test.each([
  ['is noted', 'filtering.eq', true, 400, 1],
  ['is no matter where no query was judged', 'discovery.schemas', true, 400, 0],
  ['is no matter once the run has created a user', 'filtering.eq', true, 201, 0],
  ['that is not empty is not', 'filtering.eq', undefined, 400, 0],
])('a directory without users %s', (_name, id, isEmpty, status, count) => {
  const created = { ...recorded[0], request: { method: 'POST', url: 'http://127.0.0.1/scim/Users', headers: {} } };
  const results = assembleResults(
    { ...state, discovered: { ...state.discovered, ...(isEmpty ? { isEmpty } : {}) } },
    [plan([id]), outcome(id, 'pass'), end],
    [...recorded, { ...created, response: { status, headers: {} } } as RecordedExchange],
    [inJest(id, 'passed')],
    [],
    '1.0.0',
  );
  expect([results.complete, results.problems]).toEqual([true, Array(count).fill(expect.stringMatching(/no users/))]);
});

test('a run says what its create calls went without, once', () => {
  const played = (id: string, rung: string | null): LedgerLine => ({
    type: 'outcome',
    id,
    outcome: { status: 'pass', rung },
  });
  const ledger = [
    plan(['a', 'b', 'c']),
    played('a', 'without meta'),
    played('b', 'without meta'),
    played('c', null),
    end,
  ];
  const { complete, problems } = run({ a: 'pass', b: 'pass', c: 'pass' }, { ledger });
  expect([complete, problems]).toEqual([true, [expect.stringMatching(/smaller ones \(without meta\).*: 2\. The/)]]);
});

describe('a run whose token was no longer accepted', () => {
  const ended = (statuses: Record<string, CheckResult['status']>, confirmed: boolean | null = null) => {
    const outcomes = Object.entries(statuses).map(
      ([id, status]): LedgerLine => ({ type: 'outcome', id, outcome: { status, confirmed } }),
    );
    const leftover = { resource: 'Users', id: '1', name: 'ann', reason: 'DELETE was answered with 401' };
    const over: LedgerLine = { type: 'end', leftovers: [leftover], interrupted: false, tokenRefusedFrom: 1 };
    return run(statuses, { ledger: [plan(Object.keys(statuses)), ...outcomes, over] });
  };

  test.each<[string, Record<string, CheckResult['status']>, boolean | null, string, number]>([
    ['is inconclusive', { a: 'pass', b: 'blocked' }, null, 'inconclusive', 3],
    ['is inconclusive where all that was judged passed', { a: 'pass' }, null, 'inconclusive', 3],
    ['is inconclusive where a failure was not confirmed', { a: 'pass', b: 'fail' }, null, 'inconclusive', 3],
    ['is not conformant where a failure was confirmed before', { a: 'pass', b: 'fail' }, true, 'non-conformant', 1],
  ])('%s', (_name, statuses, confirmed, verdict, code) => {
    const results = ended(statuses, confirmed);
    expect([results.verdict, results.complete, exitCodeOf(results, 'required', false)]).toEqual([verdict, true, code]);
  });

  test('says from which request on, what is left and how to go on', () => {
    expect(ended({ a: 'pass', b: 'blocked' }).problems).toEqual([
      expect.stringMatching(
        /From request 1 \(GET \/scim\/Users\) on .* left: 1 of 2\. .* could not delete: 1; .* To go on, get a token/,
      ),
    ]);
  });
});

test('what the gate counts is chosen', () => {
  const [warned, failed] = [run({ a: 'pass', b: 'warn' }), run({ a: 'fail' })];
  expect([
    exitCodeOf(warned, 'recommended', false),
    exitCodeOf(failed, 'recommended', false),
    exitCodeOf(failed, 'never', false),
  ]).toEqual([1, 1, 0]);
  expect(exitCodeOf(failed, 'required', true)).toBe(130);
});

describe('a run that is not accounted for twice is incomplete', () => {
  const both = plan(['a', 'b']);
  test.each([
    [
      'a check without an outcome',
      { ledger: [both, outcome('a', 'pass'), end], tests: [inJest('a', 'passed'), inJest('b', 'passed')] },
      'b was registered but never judged.',
    ],
    [
      'a check that Jest does not know',
      { ledger: [both, outcome('a', 'pass'), outcome('b', 'pass'), end], tests: [inJest('a', 'passed')] },
      'b was judged, but Jest did not report it.',
    ],
    [
      'a failure that Jest calls passed',
      {
        ledger: [both, outcome('a', 'pass'), outcome('b', 'fail'), end],
        tests: [inJest('a', 'passed'), inJest('b', 'passed')],
      },
      'b is fail in the ledger and passed for Jest.',
    ],
    [
      'a pass that Jest never ran',
      {
        ledger: [both, outcome('a', 'pass'), outcome('b', 'pass'), end],
        tests: [inJest('a', 'passed'), inJest('b', 'pending')],
      },
      'b is pass in the ledger and pending for Jest.',
    ],
    [
      'no clean-up',
      {
        ledger: [both, outcome('a', 'pass'), outcome('b', 'pass')],
        tests: [inJest('a', 'passed'), inJest('b', 'passed')],
      },
      'The run ended before it was cleaned up.',
    ],
    [
      'an interruption',
      {
        ledger: [
          both,
          outcome('a', 'pass'),
          outcome('b', 'pass'),
          { type: 'end' as const, leftovers: [], interrupted: true },
        ],
        tests: [inJest('a', 'passed'), inJest('b', 'passed')],
      },
      'The run was interrupted.',
    ],
    [
      'a crash',
      { ledger: [], tests: [], crashes: ['The suites could not be run: oops'] },
      'The suites could not be run: oops',
    ],
    ['nothing registered', { ledger: [], tests: [] }, 'No check was registered.'],
  ])('%s', (_name, more, problem) => {
    const results = run({}, more);
    expect(results.complete).toBe(false);
    expect(results.problems).toContain(problem);
    expect(exitCodeOf(results, 'required', false)).toBe(4);
  });
});

test('a check that was never judged is an error in the results, not a pass', () => {
  const { checks, summary } = run({}, { ledger: [plan(['a']), end], tests: [inJest('a', 'passed')] });
  expect([checks[0]?.status, summary.error, summary.pass]).toEqual(['error', 1, 0]);
});

test('latencies are told by operation, without ids', () => {
  const exchange = (method: string, url: string, durationMs: number) =>
    ({ request: { method, url, headers: {} }, response: { status: 200, headers: {} }, durationMs }) as RecordedExchange;
  const { p50Ms, maxMs, byOperation } = measurePerformance([
    exchange('GET', 'http://h/scim/Users/1', 1),
    exchange('GET', 'http://h/scim/Users/2', 3),
    exchange('GET', 'http://h/scim/Users?filter=x', 5),
    exchange('PATCH', 'http://h/scim/Groups/9', 7),
  ]);
  expect({ p50Ms, maxMs, names: Object.keys(byOperation) }).toEqual({
    p50Ms: 5,
    maxMs: 7,
    names: ['GET /Users/{id}', 'GET /Users?filter', 'PATCH /Groups/{id}'],
  });
  expect(byOperation['GET /Users/{id}']).toEqual({ count: 2, p50Ms: 3, p95Ms: 3, maxMs: 3 });
});

describe('a run of a part', () => {
  const partly: RunState = { ...state, run: { ...state.run, partial: true } };
  const verdictOf = (statuses: Record<string, Partial<CheckResult>>) => {
    const ids = Object.keys(statuses);
    const lines = Object.entries(statuses).map(
      ([id, outcome]): LedgerLine => ({ type: 'outcome', id, outcome: { pointers: [], ...outcome } }),
    );
    return assembleResults(partly, [plan(ids), ...lines, end], recorded, [], [], '1').verdict;
  };

  test('is partial at best', () => {
    expect(verdictOf({ a: { status: 'pass', exchanges: [0] } })).toBe('partial');
    expect(verdictOf({ a: { status: 'fail' } })).toBe('non-conformant');
  });

  test('is inconclusive where a required failure was seen once and never again', () => {
    expect(verdictOf({ a: { status: 'pass', exchanges: [0] }, b: { status: 'warn', confirmed: false } })).toBe(
      'inconclusive',
    );
  });
});
