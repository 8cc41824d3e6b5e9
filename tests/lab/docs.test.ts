import { readFileSync } from 'node:fs';
import type { CheckResult, Results } from '../../contract/results';
import { between, figureTable, findings, operationTable } from '../../lab/run/docs';
import { labFolder, type SetUp } from '../../lab/run/set-up';
import { summaryOf } from '../../lab/run/summary';
import { type Row, table } from '../../lab/run/table';
import type { Truth, TruthLine } from '../../lab/run/truth';
import { page, written } from '../../lab/run/write-docs';

const setUp: SetUp = {
  id: 's',
  folder: '/lab/s',
  name: 'server 1.0',
  registry: 'npm',
  needs: [],
  install: [],
  start: ['node'],
  path: '',
};
const rowOf = (more: Partial<Row>): Row => ({
  server: 's',
  mapping: 'derived',
  right: 0,
  otherLevel: 0,
  elsewhere: 0,
  wrong: 0,
  known: 0,
  undecided: 0,
  blocked: 0,
  requests: 0,
  ms: 0,
  ...more,
});
const line = (checks: string[], of: TruthLine['of'], more: Partial<TruthLine> = {}): TruthLine => ({
  checks,
  status: 'fail',
  why: 'It does | so.',
  requests: [],
  of,
  ...more,
});
const truth: Truth = {
  server: 's',
  observed: '2026-11-26',
  lines: [
    line(['groups.rename.applied'], 'library', { status: 'warn' }),
    line(['patch.add.attribute[entra*', 'patch.add.attribute[entra-compliant*'], 'library'),
    line(['lifecycle.disable.by-patch'], 'application'),
    line(['lifecycle.restore.by-patch'], 'library'),
    line(['patch.operations.in-order'], 'library', { status: 'skip' }),
  ],
};

const check = (id: string, status: CheckResult['status']) =>
  ({
    id,
    check: id.replace(/\[.*/, ''),
    parameters: Object.fromEntries([...id.matchAll(/\[(entra(?:-compliant)?)/g)].map(([, name]) => ['dialect', name])),
    status,
  }) as unknown as CheckResult;
const checks = [
  check('connection.test-connection.by-count', 'pass'),
  check('patch.add.attribute[entra,title]', 'fail'),
  check('patch.add.attribute[entra,name]', 'warn'),
  check('patch.add.attribute[entra-compliant,title]', 'pass'),
  check('lifecycle.disable.by-patch[entra]', 'fail'),
  check('lifecycle.restore.by-patch[entra]', 'skip'),
  check('lifecycle.restore.keeps-id', 'pass'),
  check('lifecycle.delete.status', 'fail'),
  check('groups.read.schemas', 'blocked'),
  check('groups.rename.applied[entra-compliant]', 'warn'),
  check('membership.add.one[entra]', 'blocked'),
];
const summary = summaryOf(setUp, truth, {
  rows: [
    rowOf({ right: 1, otherLevel: 1, known: 1200, requests: 1369 }),
    rowOf({ mapping: 'zscaler-private-access', wrong: 3 }),
  ],
  audits: new Map([['derived', { checks, run: { startedAt: '2026-11-27T20:00:00Z' } } as unknown as Results]]),
  differences: [],
});
const servers = [{ summary, truth }];

test('an operation shows what is wrong with the library, found or not, in the dialect that it is about', () => {
  expect(operationTable(servers).split('\n')).toEqual([
    '| server | dialect | Test Connection | create | match | update | disable | restore | delete | groups | members |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| server 1.0 | default | ✓ | – | – | ✗ 1 | – | ✗ 1 | – | ⊘ 1 | ⊘ 1 |',
    '| server 1.0 | `aadOptscim062020` | ✓ | – | – | ✗ 1 | – | ✓ | – | ⚠ 1 ⊘ 1 | – |',
  ]);
});

test('each audit has its figures', () => {
  expect(figureTable(servers).split('\n').slice(2)).toEqual([
    '| server 1.0 | from /Schemas | 2 | 0 | 0 | 2 of 1,200 | 0 | 0 | 1,369 |',
    '| server 1.0 | zscaler-private-access | 0 | 3 | 0 | 0 of 0 | 0 | 0 | 0 |',
  ]);
});

test('the findings are those of the library, failures first, with version and dates', () => {
  expect(findings(servers)).toBe(`### server 1.0

From npm. Observed on 2026-11-26, last audited on 2026-11-27.

| level | what it does | checks |
| --- | --- | --- |
| fail | It does \\| so. | \`patch.add.attribute\` |
| fail | It does \\| so. | \`lifecycle.restore.by-patch\` |
| warn | It does \\| so. | \`groups.rename.applied\` |`);
});

test('what is said of a model was read in the documentation, not observed', () => {
  const model = summaryOf({ ...setUp, registry: 'what Acme writes', model: true }, truth, {
    rows: [],
    audits: new Map([['derived', { checks, run: { startedAt: '2026-11-27T20:00:00Z' } } as unknown as Results]]),
    differences: [],
  });
  const [, source] = findings([{ summary: model, truth }]).split('\n\n');
  expect(source).toBe(
    'As documented, not observed: what Acme writes. Documentation compared on 2026-11-26, last audited on 2026-11-27.',
  );
});

test('a text goes between its marks and leaves the rest', () => {
  const marked = 'a\n<!-- lab: x -->\nold\n<!-- /lab: x -->\nb';
  const once = between(marked, 'x', 'new');
  expect(once).toBe('a\n<!-- lab: x -->\n\nnew\n\n<!-- /lab: x -->\nb');
  expect(between(once, 'x', 'new')).toBe(once);
  expect(() => between(marked, 'y', 'new')).toThrow('the page has no place for y');
});

test('the page says what the lab holds: write it by `npm run docs` after a change of lab/truth', () => {
  const text = readFileSync(page, 'utf8');
  expect(written(text, labFolder)).toBe(text);
});

test('the printed table has a line for each audit and one for all', () => {
  const rows = [
    rowOf({ right: 9, otherLevel: 1, known: 12, elsewhere: 2, wrong: 3, requests: 100, ms: 1500 }),
    rowOf({ mapping: 'zscaler-private-access', right: 1, known: 1, blocked: 4, undecided: 5, requests: 10, ms: 500 }),
  ];
  expect(`\n${table(rows)}`).toMatchInlineSnapshot(`
"
server  mapping                 true  other level  text leads elsewhere  false  found of known  undecided  blocked  requests  seconds
s       derived                    9            1                     2      3        10 of 12          0        0       100      1.5
s       zscaler-private-access     1            0                     0      0          1 of 1          5        4        10      0.5
all                               10            1                     2      3        11 of 13          5        4       110      2.0"
`);
});
