import * as path from 'node:path';
import type { Behaviour } from '../../provider/behaviour';
import { errorBody, scimError } from '../../provider/errors';
import { behaviourWith } from '../../provider/faults';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { urn } from '../../scim/urns';
import { makeWorkFolder, readResults, readTree, runCli } from '../helpers/cli';

const work = makeWorkFolder();
afterAll(() => work.remove());
let provider: RunningProvider | undefined;
afterEach(() => provider?.close());

const token = 'another-secret';

const named = /wilhelmina|ottoline|corp\.example|key-of-|quixotry|zephyrines|bumbershoots/i;

/** People and groups with names like words. */
async function fill({ tenantUrl }: RunningProvider): Promise<void> {
  const post = async (endpoint: string, body: object) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
    const answer = await fetch(`${tenantUrl}/${endpoint}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const members: { value: string }[] = [];
  for (const letter of 'abcdefghijklmnopqrst') {
    const userName = `wilhelmina-${letter}.ottoline`;
    const name = { givenName: `Wilhelmina ${letter}`, familyName: 'Ottoline' };
    const emails = [{ type: 'work', value: `${userName}@corp.example` }];
    const externalId = `key-of-${letter}`;
    members.push({ value: await post('Users', { schemas: [urn.user], userName, externalId, name, emails }) });
  }
  for (const displayName of ['Quixotry', 'Zephyrines', 'Bumbershoots'])
    await post('Groups', { schemas: [urn.group], displayName, externalId: `key-of-${displayName}`, members });
}

/** Audits them. */
async function auditOf(name: string, behaviour: Partial<Behaviour>) {
  const methods = new Set<string>();
  const beforeSend: Behaviour['beforeSend'] = (answer, request) => {
    methods.add(request.method);
    return behaviour.beforeSend?.(answer, request) ?? answer;
  };
  provider = await startProvider({ token, behaviour: { ...behaviour, beforeSend } });
  await fill(provider);
  methods.clear();
  const out = path.join(work.path, name);
  const ended = await runCli(['audit', '--read-only', '--out', out], {
    cwd: work.path,
    env: { SCIM_TENANT_URL: provider.tenantUrl, SCIM_TOKEN: token },
  });
  const { User, Group } = provider.store.tables;
  const ids = [...User.resources.keys(), ...Group.resources.keys()];
  const places = [...readTree(out), { file: 'console', content: ended.stdout + ended.stderr }];
  const leaks = places.filter(({ content }) => named.test(content) || ids.some((id) => content.includes(id)));
  return { ended, methods: [...methods], results: readResults(out), leaks: leaks.map(({ file }) => file), places };
}

test('a right provider is judged by reads, and no file names anybody', async () => {
  const { ended, methods, results, leaks } = await auditOf('right', {});
  expect([ended.code, results.verdict, methods, leaks]).toEqual([0, 'partial', ['GET'], []]);
  expect(ended.stdout).toMatch(/\d+ of [\d,]+ checks judged, none failed/);
  const judged = results.checks.filter(({ status }) => status === 'pass').map(({ check }) => check);
  expect(judged).toEqual(
    expect.arrayContaining(['filtering.user-name.found', 'pagination.pages.disjoint', 'groups.find.other-case']),
  );
});

/** As many servers do, it repeats in a refusal what was asked. */
const repeats: Behaviour['beforeSend'] = (answer, { method, query, segments }) => {
  const [collection, id] = segments;
  const filter = query.get('filter');
  if (method !== 'GET' || (filter === null && id === undefined) || !/Users|Groups/.test(collection ?? ''))
    return answer;
  const said = `Nobody here for ${filter ?? id}: ${/"(.*?)"/.exec(filter ?? '')?.[1] ?? id} is unknown`;
  return { ...answer, status: 400, body: errorBody(scimError(400, said)) };
};

test.each<[string, Partial<Behaviour>]>([
  ['repeats in refusals what was asked', { beforeSend: repeats }],
  ['finds everybody', behaviourWith(['filter-unsupported-returns-all'])],
  ['finds in one letter case only', behaviourWith(['filter-username-case-sensitive'])],
  [
    'answers with arrays',
    { beforeSend: (answer) => ({ ...answer, body: (answer.body as { Resources?: never })?.Resources ?? answer.body }) },
  ],
])('nor of a provider that %s', async (name, behaviour) => {
  const { methods, results, leaks, places } = await auditOf(name.replaceAll(' ', '-'), behaviour);
  expect([methods, results.summary.error, leaks]).toEqual([['GET'], 0, []]);
  expect(results.summary.fail + results.summary.warn).toBeGreaterThan(0);
  expect(places.some(({ content }) => /person-\w{10}/i.test(content))).toBe(true);
});
