import type { CheckResult, Definition, Definitions, RecordedExchange } from '../../../contract/results';
import type { Diagnosis, Named } from '../../../engine/diagnosis/cause';
import { knownCauses } from '../../../engine/diagnosis/causes/index';
import { groupFindings, numberFindings } from '../../../engine/run/findings';

const result = (id: string, status: CheckResult['status'], blockedBy: string | null = null) =>
  ({ id, check: id.replace(/\[.*/, ''), status, blockedBy }) as CheckResult;

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
  expect(groupFindings(checks, definitions, causes)).toEqual([
    {
      headline: 'PATCH is refused',
      cause: 'patch-refused',
      proved: false,
      fix: knownCauses['patch-refused'].fix,
      impact: ['Effect of x', 'Effect of y'],
      checks: ['x', 'y'],
      blocked: ['later', 'last'],
      level: 'required',
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
  const [first] = groupFindings(checks, definitions, causes, [diagnosis]);
  expect(first).toMatchObject({ cause: 'filter-ignored', proved: true, exchanges: [4, 2], checks: ['x', 'soft'] });
});

test('of many effects the gravest three are told, each once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const many = Object.assign({}, ...ids.map((id) => define(id, id === 'b' ? { impact: 'Effect of a' } : {})));
  const causes = new Map(ids.map((id) => [id, refused]));
  const [finding] = groupFindings(
    ids.map((id) => result(id, 'fail')),
    many,
    causes,
  );
  expect(finding?.impact).toEqual(['Effect of a', 'Effect of c', 'Effect of d']);
});

test('each check is told which finding it is part of, also when it is only blocked by it', () => {
  const findings = groupFindings(checks, definitions, new Map());
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
