import { readFault } from '../../provider/faults';
import { behaviourLike } from '../../provider/models';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { newDraft } from '../../provider/resource-rules';
import { seedDirectory } from '../../provider/seed-directory';
import { removeResource, type Store, updateResource } from '../../provider/store';
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
/** The checks that judge what is there by these reads. */
const readings = /^(filtering|pagination|projection|users\.(read|match)|groups\.(find|read)|membership\.(read|test))\./;
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
  expect([outcome.requests, judged(outcome)]).toEqual([64, 187]);
  const left = outcome.results.filter(({ check, status }) => areas.test(check) && status !== 'pass');
  expect(left.map(({ id, reason }) => `${id}: ${reason}`)).toMatchInlineSnapshot(`
[
  "filtering.work-email.type-regarded: this is a read-only run, and the check needs to write",
  "filtering.value.plus-sign: this is a read-only run, and the check needs to write",
  "filtering.value.apostrophe: this is a read-only run, and the check needs to write",
  "filtering.value.quotes-and-keywords: this is a read-only run, and the check needs to write",
  "filtering.value.special-group-name: this is a read-only run, and the check needs to write",
  "projection.attributes.id-returned[entra-compliant]: this is a read-only run, and what it sends is the same in the dialect entra",
]
`);
});

test('an empty directory is not judged by its lists, with the true reason', async () => {
  const outcome = await audit({ seeded: { users: 0, groups: 0 } });
  expect([outcome.verdict, broken(outcome)]).toEqual(['partial', []]);
  expect(outcome.results.filter(({ check, status }) => areas.test(check) && status === 'pass')).toEqual([]);
  expect(reasons(outcome, areas)).toMatchInlineSnapshot(`
[
  "the directory is empty: it has no users",
  "this is a read-only run, and the check needs to write",
  "the directory is empty: it has no groups",
  "this is a read-only run, and what it sends is the same in the dialect entra",
]
`);
  expect(outcome.requests).toBeLessThan(40);
});

test.each([1, 2, 3])('a directory of %d users is judged without a complaint', async (users) => {
  const outcome = await audit({ seeded: { users, groups: 1 } });
  expect([outcome.verdict, broken(outcome)]).toEqual(['partial', []]);
});

test.each(['zscaler-private-access', 'slack', 'tailscale'])('so is one with the mapping of %s', async (profile) => {
  expect(broken(await audit({ profile, seeded: { users: 12, groups: 2 } }))).toEqual([]);
});

/** Others work in the directory: every so many requests, somebody comes, leaves or is changed. */
async function auditBusy(every: number, change: (store: Store, turn: number) => void) {
  let requests = 0;
  const provider: RunningProvider = await startProvider({
    behaviour: {
      beforeSend(answer) {
        requests += 1;
        if (requests % every === 0) change(provider.store, requests / every);
        return answer;
      },
    },
  });
  seedDirectory(provider.store, seeded.users, seeded.groups);
  const { tenantUrl, token, store } = provider;
  return audit({ target: { tenantUrl, token, store }, seeded: { users: 0, groups: 0 }, isLying: true }).finally(() =>
    provider.close(),
  );
}

const usersOf = ({ tables }: Store) => [...tables.User.resources.values()];

function leave(store: Store, index: number): void {
  const user = usersOf(store).at(index);
  if (user) removeResource(store, user, () => new Date().toISOString());
}

test.each<[string, number, (store: Store, turn: number) => void]>([
  ['come', 2, (store) => seedDirectory(store, 1, 0)],
  ['leave', 3, (store) => leave(store, 0)],
  [
    'come and leave',
    5,
    (store, turn) => {
      if (turn % 2 === 0) seedDirectory(store, 1, 0);
      else leave(store, -1);
    },
  ],
  [
    'are renamed',
    2,
    (store, turn) => {
      const user = usersOf(store)[turn % seeded.users];
      if (!user) return;
      const attributes = { ...user.attributes, userName: `${turn}-${user.attributes.userName}` };
      updateResource(store, user, { ...newDraft('User'), attributes }, new Date().toISOString());
    },
  ],
])('where users %s all the time, nobody is accused', async (_, every, change) => {
  const outcome = await auditBusy(every, change);
  expect(broken(outcome)).toEqual([]);
  expect(outcome.verdict).toBe('partial');
});

test('a product that lists groups without members, and describes nothing, is judged too', async () => {
  const behaviour = behaviourLike('zscaler-private-access', []);
  const outcome = await audit({ behaviour, profile: 'zscaler-private-access' });
  const documented = broken(await auditInProcess({ behaviour, profile: 'zscaler-private-access' }));
  expect(broken(outcome).filter((check) => !documented.includes(check))).toEqual([]);
  const passed = outcome.results.flatMap(({ check, status }) =>
    status === 'pass' && readings.test(check) ? [check] : [],
  );
  expect(passed).toEqual(
    expect.arrayContaining(['filtering.user-name.found', 'membership.test.member', 'projection.excluded.group-read']),
  );
});

test('users without an externalId and without addresses are searched for all the same', async () => {
  const provider = await startProvider();
  const { tenantUrl, token, store } = provider;
  seedDirectory(store, seeded.users, seeded.groups);
  for (const user of usersOf(store)) {
    const { externalId: _, emails: __, ...attributes } = user.attributes;
    updateResource(store, user, { ...newDraft('User'), attributes }, new Date().toISOString());
  }
  const outcome = await audit({ target: { tenantUrl, token }, seeded: { users: 0, groups: 0 }, profile: 'generic' });
  await provider.close();
  expect(broken(outcome)).toEqual([]);
  const ofCheck = (id: string) => outcome.results.find(({ check }) => check === id);
  expect(ofCheck('filtering.external-id.found')?.reason).toBe('no user that the run read has an externalId of its own');
  expect(ofCheck('filtering.work-email.found')?.reason).toMatch(/^no user that the run read has a work e-mail address/);
  expect(ofCheck('filtering.unsupported.never-everything')?.status).toBe('pass');
});

const faults = Object.keys(foundReadOnly);
const playedFaults = rowsToPlay(__filename, faults);
const matrix = readMatrix();

test.each(playedFaults)('%s is found, and nothing that is not there', async (id) => {
  const outcome = await audit({ behaviour: readFault(id).make() });
  const row = matrix[id];
  const wanted = foundReadOnly[id] ?? [];
  const seen = broken(outcome);
  expect(wanted).not.toEqual([]);
  expect(seen.filter((check) => readings.test(check)).sort()).toEqual(wanted);
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
