import { writeFileSync } from 'node:fs';
import { openJournal } from '../../engine/http/journal';
import { readExchanges, readLedger, readRefusal } from '../../engine/run/run-folder';
import globalSetup from '../../jest/global-setup';
import type { Behaviour } from '../../provider/behaviour';
import { errorBody, scimError } from '../../provider/errors';
import { exemplary } from '../../provider/exemplary';
import { startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { connection } from '../../suites/connection';
import { groups } from '../../suites/groups';
import { pagination } from '../../suites/pagination';
import { patch } from '../../suites/patch';
import { users } from '../../suites/users';
import { makeRunPlace, runRegistered, runSuites } from '../helpers/jest-run';
import { beforeAudit, unaccounted } from '../helpers/left-behind';
import { verifiedDomain } from '../proof/legal-variants/verified-domain';

let place: ReturnType<typeof makeRunPlace>;
beforeEach(() => {
  place = makeRunPlace();
});
afterEach(() => place.remove());

const outcomes = () =>
  readLedger(place.folder).flatMap((line) => (line.type === 'outcome' ? [{ id: line.id, ...line.outcome }] : []));
const end = () => readLedger(place.folder).find((line) => line.type === 'end');

/** A run against a provider that deviates; its store shows what was left there. */
async function runAgainst(
  behaviour: Partial<Behaviour>,
  env: Record<string, string> = {},
  areas = [connection, users],
) {
  const provider = await startProvider({ behaviour, token: 'very-secret-token' });
  place.say({ SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: provider.token, ...env });
  const before = beforeAudit(provider.store);
  const tests = await runSuites(areas).finally(() => provider.close());
  const leftovers = end()?.leftovers ?? [];
  expect(unaccounted(before, { exchanges: readExchanges(place.folder), leftovers })).toEqual([]);
  return { tests, provider };
}

test('every check is a test of its area, is judged in the ledger, and what was created is gone', async () => {
  const { tests, provider } = await runAgainst({});
  expect(tests.filter(({ status }) => status !== 'passed')).toEqual([]);
  const plan = readLedger(place.folder).find((line) => line.type === 'plan');
  expect(tests.map(({ title }) => title)).toEqual(
    plan?.checks.map(({ id, check }) => `${id} · ${plan.definitions[check]?.title}`),
  );
  const judged = new Map(outcomes().map(({ id, status }) => [id, status]));
  // Neither area has a call that is answered with 204.
  const expected = plan?.checks.map(({ id }) => [id, id === 'connection.no-content.empty' ? 'skip' : 'pass'] as const);
  expect(judged).toEqual(new Map(expected));
  expect(readLedger(place.folder).filter(({ type }) => type === 'probe')).toHaveLength(plan?.probes ?? 0);
  expect(end()).toEqual({ type: 'end', leftovers: [], interrupted: false });
  const { User, Group } = provider.store.tables;
  expect([User.resources.size, Group.resources.size, openJournal(place.folder.journal).open()]).toEqual([0, 0, []]);
  expect(provider.requests()).toBe(readExchanges(place.folder).length);
});

test('a broken duty fails its test with one sentence, without a stack and without the token', async () => {
  const nickName = 'very-secret-token';
  const { tests } = await runAgainst(
    {
      beforeSend: (answer) =>
        answer.status === 201 ? { ...answer, body: { ...(answer.body as object), nickName } } : answer,
    },
    { SCIM_CHECK: 'users.create.echo-equals-read' },
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  expect(failed.map(({ title }) => title.split(' · ')[0])).toEqual(['users.create.echo-equals-read']);
  expect(failed[0]?.failure).toMatch(/^[^\n]+: expected the read to show nickName [^\n]+\(\[redacted\]\), [^\n]+$/);
  expect(outcomes().find(({ id }) => id === 'users.create.echo-equals-read')).toMatchObject({
    status: 'fail',
    expected: '[redacted]',
  });
  expect(JSON.stringify([readLedger(place.folder), readExchanges(place.folder)])).not.toContain(nickName);
});

test('the words of a refusal, and what is made of them, are written without the token', async () => {
  const detail = 'very-secret-token may not do that';
  const { tests } = await runAgainst(
    {
      beforeSend: (answer, request) =>
        request.method === 'PATCH' ? { ...answer, status: 400, body: errorBody(scimError(400, detail)) } : answer,
    },
    { SCIM_CHECK: 'patch.replace.alone' },
    [patch],
  );
  expect(tests.some(({ status }) => status === 'failed')).toBe(true);
  const details = outcomes().flatMap(({ detail }) => detail ?? []);
  expect(new Set(details)).toEqual(new Set(['[redacted] may not do that']));
  expect(JSON.stringify([readLedger(place.folder), readExchanges(place.folder), tests])).not.toContain('very-secret');
});

test('of users and groups that others created, nothing is written but pseudonyms', async () => {
  const provider = await startProvider({ token: 'very-secret-token' });
  seedDirectory(provider.store, 12, 3);
  const { User, Group } = provider.store.tables;
  const theirs = [...User.resources.values(), ...Group.resources.values()].flatMap(({ id, attributes }) =>
    [id, attributes.userName, attributes.displayName].filter((each): each is string => typeof each === 'string'),
  );
  place.say({ SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: provider.token });
  const tests = await runSuites([connection, users, pagination]).finally(() => provider.close());
  expect(tests.filter(({ status }) => status === 'failed')).toEqual([]);
  expect(theirs.length).toBeGreaterThan(20);
  const written = JSON.stringify([readLedger(place.folder), readExchanges(place.folder), tests]);
  expect(written).toMatch(/person-\w{10}/);
  expect(theirs.filter((value) => written.includes(value))).toEqual([]);
});

test('what is known not to apply is skipped for Jest, and judged in the ledger with its reason', async () => {
  const { tests, provider } = await runAgainst({}, { SCIM_READ_ONLY: 'true' });
  const pending = tests.filter(({ status }) => status === 'pending').map(({ title }) => title.split(' · ')[0]);
  expect([pending.length > 0, pending.length < tests.length]).toEqual([true, true]);
  const skipped = outcomes().filter(({ id }) => pending.includes(id));
  expect(skipped).toEqual(
    pending.map((id) => expect.objectContaining({ id, status: 'skip', reason: expect.stringContaining('read-only') })),
  );
  expect(provider.store.tables.User.resources.size).toBe(0);
});

test('an interrupted run sends nothing more but what deletes', async () => {
  const provider = await startProvider();
  place.say({ SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: provider.token });
  await globalSetup();
  openJournal(place.folder.journal).creating('Users', 'nobody@example.com', null);
  writeFileSync(place.folder.stop, '');
  const tests = await runRegistered([users, groups]);
  await provider.close();
  expect(tests.filter(({ status }) => status === 'passed')).toEqual([]);
  const sent = readExchanges(place.folder).filter(({ probe }) => probe !== 'target');
  expect(sent.map(({ probe, request }) => `${probe} ${request.method}`)).toEqual(['clean-up GET']);
  expect(end()).toEqual({ type: 'end', leftovers: [], interrupted: true });
});

/** A provider whose token ends after so many requests. */
const endingAfter = (requests: number): Partial<Behaviour> => {
  let seen = 0;
  return {
    authenticate: (authorization, token, request) => {
      seen += 1;
      return seen <= requests && exemplary.authenticate(authorization, token, request);
    },
  };
};

test('a run whose token is no longer accepted stops, tries to clean up, and is no interruption', async () => {
  const { tests } = await runAgainst(endingAfter(25));
  const tokenRefusedFrom = readExchanges(place.folder).find(
    ({ probe, response, credentials }) => probe !== 'target' && credentials === undefined && response?.status === 401,
  )?.index;
  expect(end()).toMatchObject({ interrupted: false, tokenRefusedFrom });
  expect(end()?.leftovers.map(({ reason }) => reason)).toContain('DELETE was answered with 401');
  const after = readExchanges(place.folder).filter(({ index }) => index > (tokenRefusedFrom ?? 0));
  const probed = after.filter(({ probe }) => probe !== 'target' && probe !== 'clean-up');
  // What was under way already.
  expect(probed.length).toBeLessThan(8);
  expect(after.flatMap(({ probe, step }) => (probe === 'target' ? [step] : []))).toEqual([
    'test-connection-again-1',
    'test-connection-again-2',
  ]);
  expect(outcomes().filter(({ status }) => status === 'fail' || status === 'warn')).toEqual([]);
  expect(tests.some(({ status }) => status === 'failed')).toBe(true);
});

test('an endpoint that refuses a good token is a finding, and the run goes on', async () => {
  const refused: Partial<Behaviour> = {
    authenticate: (authorization, token, request) =>
      request.method !== 'PATCH' && exemplary.authenticate(authorization, token, request),
  };
  await runAgainst(refused);
  expect(end()).toEqual({ type: 'end', leftovers: [], interrupted: false });
  expect(
    outcomes()
      .filter(({ status }) => status === 'fail')
      .map(({ id }) => id),
  ).toEqual(['connection.patch.routed']);
  const asked = readExchanges(place.folder).filter(({ step }) => step.startsWith('test-connection-again'));
  expect(asked).toHaveLength(1);
});

test('a tenant that refuses the domain of its users ends the run, which leaves nothing and says what it was told', async () => {
  const detail = 'contoso.example is the verified domain; very-secret-token';
  const { provider } = await runAgainst(verifiedDomain('contoso.example', detail));
  expect(readRefusal(place.folder)).toEqual({
    domain: {
      used: 'example.com',
      status: 400,
      detail: 'contoso.example is the verified domain; [redacted]',
      proposed: ['contoso.example'],
    },
  });
  const posts = readExchanges(place.folder).filter(({ request }) => request.method === 'POST');
  // What was under way already.
  expect(posts.length).toBeLessThanOrEqual(8);
  expect([end()?.leftovers, provider.store.tables.User.resources.size]).toEqual([[], 0]);
});
