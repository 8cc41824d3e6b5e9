import type { CheckResult, Definition, Definitions, Json, RecordedExchange } from '../../../contract/results';
import type { Diagnosis, Named } from '../../../engine/diagnosis/cause';
import { knownCauses } from '../../../engine/diagnosis/causes/index';
import { groupFindings, type KnownOfRun, numberFindings } from '../../../engine/run/findings';

const known = (more: Partial<KnownOfRun>): KnownOfRun => ({
  definitions,
  exchanges: [],
  causes: new Map(),
  diagnoses: [],
  ...more,
});

const result = (id: string, status: CheckResult['status'], blockedBy: string | null = null) =>
  ({
    id,
    check: id.replace(/\[.*/, ''),
    status,
    blockedBy,
    messageId: 'wrong',
    pointers: [],
  }) as unknown as CheckResult;

const define = (id: string, more: Partial<Definition> = {}): Definitions => ({
  [id]: {
    failure: `${id} fails`,
    level: 'required',
    entra: 'blocks',
    impact: `Effect of ${id}`,
    fix: `Mend ${id}`,
    ...more,
  } as Definition,
});
const recommended = { level: 'recommended', entra: 'degrades' } as const;
const definitions = {
  ...define('soft', recommended),
  ...define('patch'),
  ...define('y', recommended),
  ...define('x'),
  ...define('later'),
  ...define('last'),
  ...define('fine'),
};
const refused: Named = { id: 'patch-refused', headline: 'PATCH is refused' };

const checks = [
  result('soft', 'warn'),
  result('patch[a]', 'fail'),
  result('patch[b]', 'fail'),
  result('y', 'warn'),
  result('x', 'fail'),
  result('later', 'blocked', 'x'),
  result('last', 'blocked', 'later'),
  result('fine', 'pass'),
];

test('failures with one cause are one finding, with what they block; the gravest come first', () => {
  const causes = new Map([
    ['x', refused],
    ['y', refused],
  ]);
  expect(groupFindings(checks, known({ causes }))).toEqual([
    {
      headline: 'PATCH is refused',
      cause: 'patch-refused',
      proved: false,
      fix: knownCauses['patch-refused'].fix,
      impact: ['Effect of x', 'Effect of y'],
      checks: ['x', 'y'],
      blocked: ['later', 'last'],
      level: 'required',
      harm: 'data',
      smallest: [],
    },
    {
      headline: 'patch fails',
      cause: null,
      proved: false,
      fix: 'Mend patch',
      impact: ['Effect of patch'],
      checks: ['patch[a]', 'patch[b]'],
      blocked: [],
      level: 'required',
      harm: 'data',
      smallest: [],
    },
    {
      headline: 'soft fails',
      cause: null,
      proved: false,
      fix: 'Mend soft',
      impact: ['Effect of soft'],
      checks: ['soft'],
      blocked: [],
      level: 'recommended',
      harm: 'data',
      smallest: [],
    },
  ]);
});

test('a proof goes before what checks name, and takes in those that only name the same', () => {
  const [x] = checks.filter(({ id }) => id === 'x');
  if (!x) throw new Error('no x');
  const diagnosis: Diagnosis = {
    id: 'filter-ignored',
    cause: knownCauses['filter-ignored'],
    proof: {
      headline: 'Filters have no effect',
      evidence: [{ index: 4 } as RecordedExchange, { index: 2 } as RecordedExchange],
      calls: new Set(),
      writes: new Set(),
    },
    checks: [x],
  };
  const causes = new Map<string, Named>([
    ['x', refused],
    ['soft', { id: 'filter-ignored', headline: 'Filters have no effect' }],
  ]);
  const [first] = groupFindings(checks, known({ causes, diagnoses: [diagnosis] }));
  expect(first).toMatchObject({ cause: 'filter-ignored', proved: true, exchanges: [4, 2], checks: ['x', 'soft'] });
});

test('of many effects the gravest three are told, each once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const many = Object.assign({}, ...ids.map((id) => define(id, id === 'b' ? { impact: 'Effect of a' } : {})));
  const causes = new Map(ids.map((id) => [id, refused]));
  const [finding] = groupFindings(
    ids.map((id) => result(id, 'fail')),
    known({ definitions: many, causes }),
  );
  expect(finding?.impact).toEqual(['Effect of a', 'Effect of c', 'Effect of d']);
});

test('each check is told which finding it is part of, also when it is only blocked by it', () => {
  const findings = groupFindings(checks, known({}));
  const numbered = numberFindings(checks, findings).map(({ id, finding }) => [
    id,
    finding === null ? null : findings[finding]?.headline,
  ]);
  expect(Object.fromEntries(numbered)).toEqual({
    soft: 'soft fails',
    'patch[a]': 'patch fails',
    'patch[b]': 'patch fails',
    y: 'y fails',
    x: 'x fails',
    later: 'x fails',
    last: 'x fails',
    fine: null,
  });
});

/** An exchange that decides a check by its status. */
const refusal = (index: number, body: Json, method = 'PATCH', status = 400): RecordedExchange => ({
  index,
  probe: 'some-probe',
  step: 'step',
  request: {
    method,
    url: 'https://scim.example.com/Groups/1',
    headers: {},
    body: { Operations: [{ op: 'Add', path: 'members' }] },
  },
  response: { status, headers: {}, body },
  startedAt: '',
  durationMs: 1,
  error: null,
});
const decidedBy = (id: string, exchange: number, expected: Json = '200 or 204', level: 'fail' | 'warn' = 'fail') => ({
  ...result(id, level),
  headline: `${id} is refused`,
  expected,
  pointers: [{ exchange, part: 'response', in: 'status' } as const],
});

describe('a refusal', () => {
  test('is told as the check tells it, with the play that shows it and what sets it right', () => {
    const exchanges = [refusal(3, { detail: 'Field members is required' })];
    const [finding] = groupFindings([decidedBy('x', 3)], known({ exchanges }));
    expect(finding).toMatchObject({
      headline: 'x is refused',
      fix: 'Do not refuse this request. Mend x',
      smallest: [3],
    });
  });

  test.each([404, '400 or 404', '4xx', 'SCIM error'])(
    'is not to be made a success where %j was expected',
    (expected) => {
      const exchanges = [refusal(3, { detail: 'No such thing' }, 'PATCH', 500)];
      expect(groupFindings([decidedBy('x', 3, expected)], known({ exchanges }))[0]?.fix).toBe('Mend x');
    },
  );

  test('is told by the gravest of those that it broke', () => {
    const exchanges = [refusal(3, { detail: 'No' }), refusal(4, { detail: 'No' })];
    const [finding] = groupFindings([decidedBy('y', 3, 204, 'warn'), decidedBy('x', 4)], known({ exchanges }));
    expect(finding).toMatchObject({ headline: 'x is refused', checks: ['x', 'y'], smallest: [3, 4] });
  });

  test('in the same words is one finding, whatever check, id or value it is about', () => {
    const exchanges = [
      refusal(3, { detail: 'User \'17\' has no field "a"' }),
      refusal(4, { detail: 'User \'23\' has no field "b"' }),
      refusal(5, { detail: 'Something else' }),
    ];
    const findings = groupFindings(
      [decidedBy('x', 3), decidedBy('patch[a]', 4), decidedBy('y', 5)],
      known({ exchanges }),
    );
    expect(findings.map(({ checks }) => checks)).toEqual([['x', 'patch[a]'], ['y']]);
  });

  test('that says no more than its status joins nothing', () => {
    const exchanges = [refusal(3, { detail: 'Bad Request' }), refusal(4, 'Bad Request', 'POST')];
    const findings = groupFindings([decidedBy('x', 3), decidedBy('y', 4)], known({ exchanges }));
    expect(findings.map(({ checks }) => checks)).toEqual([['x'], ['y']]);
  });
});

test('a message with a headline of its own is a finding of its own', () => {
  const lost = { ...result('patch[a]', 'fail'), messageId: 'lost', headline: 'PATCH loses a value' };
  const findings = groupFindings([lost, result('patch[b]', 'fail')], known({}));
  expect(findings.map(({ headline }) => headline).sort()).toEqual(['PATCH loses a value', 'patch fails']);
});

test('what makes other answers doubtful comes first, then what costs a customer most', () => {
  const ids = [
    'patch.no-op.unchanged',
    'users.match.by-user-name',
    'lifecycle.disable.by-patch',
    'representation.id.unique',
  ];
  const all = Object.assign({}, ...ids.map((id) => define(id)));
  const findings = groupFindings(
    ids.map((id) => result(id, 'fail')),
    known({ definitions: all }),
  );
  expect(findings.map(({ checks: [id], harm }) => [id, harm])).toEqual([
    ['representation.id.unique', 'access-lost'],
    ['lifecycle.disable.by-patch', 'access-stays'],
    ['users.match.by-user-name', 'access-lost'],
    ['patch.no-op.unchanged', 'data'],
  ]);
});

test('the smallest refused request speaks for a refusal, and the gravest harm stands beside it', () => {
  const patchOf = (index: number, paths: string[]) =>
    ({
      index,
      request: {
        method: 'PATCH',
        url: 'https://x.example/Groups/1',
        body: { Operations: paths.map((path) => ({ op: 'Add', path })) },
      },
      response: { status: 400, headers: {}, body: { detail: 'members are fixed' } },
    }) as unknown as RecordedExchange;
  const exchanges = [patchOf(1, ['members', 'members']), patchOf(2, ['members'])];
  const refusedAt = (id: string, exchange: number) => ({
    ...result(id, 'fail'),
    headline: `told of ${id}`,
    expected: 200,
    pointers: [{ exchange, part: 'response', in: 'status' } as const],
  });
  const failures = [refusedAt('membership.remove.several', 1), refusedAt('x', 2)];
  const definitionsOfBoth = { ...definitions, ...define('membership.remove.several') };
  const [finding] = groupFindings(failures, known({ definitions: definitionsOfBoth, exchanges }));
  expect(finding).toMatchObject({
    headline: 'told of x',
    fix: 'Do not refuse this request. Mend x',
    checks: ['x', 'membership.remove.several'],
    harm: 'access-stays',
    smallest: [1, 2],
  });
});
