import { readFault } from '../../provider/faults';
import { type AuditOptions, auditInProcess } from '../helpers/audit-in-process';
import { rowsToPlay } from '../verify/rows';
import { readMatrix } from './kill-matrix';
import { variants } from './legal-variants/all';
import { foundReadOnly } from './read-only';

const seeded = { users: 25, groups: 3 };
const audit = (more: AuditOptions = {}) => auditInProcess({ readOnly: true, seeded, ...more });
type Audited = Awaited<ReturnType<typeof audit>>;

/** What broke, each check once. */
const broken = ({ results }: Audited) => [
  ...new Set(results.flatMap(({ status, check }) => (['pass', 'skip', 'info'].includes(status) ? [] : [check]))),
];
const judged = ({ results }: Audited) => results.filter(({ status }) => status === 'pass').length;
const reasons = ({ results }: Audited, area: RegExp) => [
  ...new Set(results.flatMap(({ check, reason }) => (area.test(check) && reason !== null ? [reason] : []))),
];
const areas = /^(filtering|pagination|projection)\./;

test('a directory in use is judged by about sixty reads, and nothing else is claimed', async () => {
  const methods = new Map<string, number>();
  const outcome = await audit({
    behaviour: {
      beforeSend(answer, { method }) {
        methods.set(method, (methods.get(method) ?? 0) + 1);
        return answer;
      },
    },
  });
  expect([outcome.verdict, outcome.exitCode, broken(outcome)]).toEqual(['partial', 0, []]);
  expect([...methods]).toEqual([['GET', outcome.requests]]);
  expect([outcome.requests, judged(outcome)]).toEqual([64, 185]);
  const left = outcome.results.filter(({ check, status }) => areas.test(check) && status !== 'pass');
  expect(left.map(({ id, reason }) => `${id}: ${reason}`)).toMatchInlineSnapshot();
});

test('an empty directory is not judged by its lists, with the true reason', async () => {
  const outcome = await audit({ seeded: { users: 0, groups: 0 } });
  expect([outcome.verdict, broken(outcome)]).toEqual(['partial', []]);
  expect(outcome.results.filter(({ check, status }) => areas.test(check) && status === 'pass')).toEqual([]);
  expect(reasons(outcome, areas)).toMatchInlineSnapshot();
  expect(outcome.requests).toBeLessThan(40);
});

test.each([1, 2, 3])('a directory of %d users is judged without a complaint', async (users) => {
  const outcome = await audit({ seeded: { users, groups: 1 } });
  expect([outcome.verdict, broken(outcome)]).toEqual(['partial', []]);
});

test.each(['zscaler-private-access', 'slack', 'tailscale'])('so is one with the mapping of %s', async (profile) => {
  expect(broken(await audit({ profile, seeded: { users: 12, groups: 2 } }))).toEqual([]);
});

const faults = Object.keys(foundReadOnly);
const playedFaults = rowsToPlay(__filename, faults);
const matrix = readMatrix();

test.each(playedFaults)('%s is found, and nothing that is not there', async (id) => {
  const outcome = await audit({ behaviour: readFault(id).make() });
  const row = matrix[id];
  const wanted = foundReadOnly[id] ?? [];
  const seen = broken(outcome);
  expect(seen.filter((check) => wanted.includes(check)).sort()).toEqual(wanted);
  // What a whole audit does not complain of, a read-only one must not either.
  const known = [...(row?.fail ?? []), ...(row?.warn ?? []), ...wanted];
  expect(seen.filter((check) => !known.includes(check))).toEqual([]);
});

const playedVariants = rowsToPlay(
  __filename,
  variants.map(({ id }) => id),
);

test.each(variants.filter(({ id }) => playedVariants.includes(id)).map((variant) => [variant.id, variant] as const))(
  '%s is legal in a read-only audit, too',
  async (_id, { behaviour, dialects, warns = [] }) => {
    const outcome = await audit({ behaviour, ...(dialects ? { dialects } : {}) });
    const complaints = outcome.results.filter(({ status, check }) =>
      status === 'warn' ? !warns.includes(check) : !['pass', 'skip', 'info'].includes(status),
    );
    expect(complaints.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
  },
);
