import { defineProbe, noting, type StepIn } from '../contract/probe';
import type { Json } from '../contract/results';
import { entraUser } from '../fixtures/users';
import { findAttribute } from '../scim/attribute-path';
import { arrayOf, objectOf } from '../scim/json';
import { isFilteredToo } from '../scim/mapping';
import { usableId, userPath } from '../scim/paths';
import { finds, isThere } from '../scim/staleness';
import { directoryOnExisting } from './on-existing/directory';

/** All three users, and the searches that wait until each of them can be found. */
const created = ['create', 'odd-plus', 'odd-apostrophe'] as const;
const found = ['find', 'find-plus', 'find-apostrophe'] as const;

type Texts = Record<'id' | 'userName' | 'home' | 'opaque' | 'plusName' | 'apostropheName', string>;

const workEmail = 'emails[type eq "work"].value';

/**
 * One user to be found and two decoys: a longer userName that ends in the first (contains instead of equals), and one
 * that differs only where the first has an underscore (a wildcard of SQL). The decoys hold values that are hard to search for: a
 * plus sign, an apostrophe, quotes and keywords. A provider with rules for userNames may refuse them.
 */
export const directory = defineProbe({
  id: 'directory',
  plays:
    'Creates three users with similar names, searches for them with every filter that Entra sends and with an invalid one, and pages through the directory.',
  access: 'write',
  operations: ['create'],
  chain: 6,
  quiet: true,
  steps: {
    create: [],
    'odd-plus': [],
    'odd-apostrophe': [],
    find: created,
    'find-plus': created,
    'find-apostrophe': created,
    'find-other-names': found,
    'find-external-id': found,
    'find-work': found,
    'find-home': found,
    'find-both': found,
    'find-contradiction': found,
    'find-invalid': found,
    'find-unbalanced': found,
    'find-by *': found,
    'find-first': found,
    'find-opaque': found,
    'read-excluded': ['create'],
    'page-of-four': found,
    'page-from-third': found,
    'page-from-zero': found,
    'page-of-none': found,
    'page-of-less': found,
    'page-beyond': found,
    // Only after a refusal: is it the size of the number?
    'page-just-beyond': ['page-of-four', 'page-beyond'],
    'page-without-start': found,
  },
  facts: noting<Texts & { externalId: Json; work: Json; plusId: string | null; apostropheId: string | null }>(),
  onExisting: directoryOnExisting,
  async run(session) {
    type Step = StepIn<typeof session>;
    const { profile } = session;
    const [person, plus, apostrophe] = [session.person(), session.person(), session.person()];
    const body = entraUser(profile, person);
    const mapsExternalId = body.externalId !== undefined;
    const userName = person.userName.replace('.', '_');
    const opaque = `Research and Development (EU) eq "5\\" disk" \\ [x] ${session.guid()}`;
    const home = apostrophe.otherEmail;
    const id = await session.createUser('create', { ...body, userName });
    const odd = async (step: Step, odd: Json) => {
      const call = { method: 'POST', path: '/Users', body: odd, marks: { intent: 'odd-create' } } as const;
      const { response } = await session.send(step, call);
      return usableId(objectOf(response?.body)?.id) ?? null;
    };
    const plusName = `x+${userName}`;
    const plusId = await odd('odd-plus', { ...entraUser(profile, plus), userName: plusName });
    const apostropheName = userName.replace('_', "'");
    const apostropheBody = entraUser(profile, apostrophe);
    const emails = arrayOf(apostropheBody.emails);
    const apostropheId = await odd('odd-apostrophe', {
      ...apostropheBody,
      userName: apostropheName,
      ...(mapsExternalId ? { externalId: opaque } : {}),
      ...(emails.length > 0 ? { emails: [...emails, { type: 'home', value: home }] } : {}),
    });
    const work = findAttribute(body, workEmail).value ?? null;
    const externalId = body.externalId ?? null;
    session.note({ id, userName, externalId, work, home, opaque, plusName, plusId, apostropheName, apostropheId });

    // With an index that lags, every filter would fail: so all three users have to be visible first.
    const findAwaited = (step: Step, name: string, created: string | null) => {
      const call = { method: 'GET', path: '/Users', query: { filter: `userName eq "${name}"` } } as const;
      return created === null ? session.send(step, call) : session.readBack(step, call, finds(created));
    };
    await Promise.all([
      findAwaited('find', userName, id),
      findAwaited('find-plus', plusName, plusId),
      findAwaited('find-apostrophe', apostropheName, apostropheId),
    ]);

    const find = (step: Step, filter: string, more: Record<string, string> = {}) =>
      session.send(step, { method: 'GET', path: '/Users', query: { filter, ...more } });
    const byName = `userName eq "${userName}"`;
    const byExternalId = `externalId eq "${person.externalId}"`;
    const page = (step: Step, startIndex: number, count: number) => {
      const query = { startIndex: String(startIndex), count: String(count) };
      return session.send(step, { method: 'GET', path: '/Users', query });
    };
    const excludedAttributes = 'id,schemas,displayName';
    const documented = profile.users.attributes.filter(isFilteredToo).map(({ path }) => path);
    // The directory does not change during these reads, so their order does not matter and all are sent at once.
    const beyond = page('page-beyond', 1_000_000_000, 2);
    const four = page('page-of-four', 1, 4);
    await Promise.all([
      beyond,
      four,
      session.send('page-without-start', { method: 'GET', path: '/Users', query: { count: '1' } }),
      find('find-other-names', `USERNAME EQ "${userName}"`),
      find('find-external-id', byExternalId),
      find('find-work', `${workEmail} eq "${person.email}"`),
      find('find-home', `${workEmail} eq "${home}"`),
      find('find-both', `${byName} and ${byExternalId}`),
      find('find-contradiction', `${byName} and externalId eq "${plus.externalId}"`),
      find('find-invalid', `userName xx "${userName}"`),
      find('find-unbalanced', `userName eqq "${userName}" and (`),
      ...documented.map((path) =>
        find(`find-by ${path}`, `${path} eq ${JSON.stringify(findAttribute(body, path).value ?? null)}`),
      ),
      find('find-first', byName, { count: '1', attributes: 'userName,name.familyName' }),
      find('find-opaque', `externalId eq ${JSON.stringify(opaque)}`),
      session.readBack('read-excluded', { method: 'GET', path: userPath(id), query: { excludedAttributes } }, isThere),
      page('page-from-third', 3, 2),
      page('page-from-zero', 0, 2),
      page('page-of-none', 1, 0),
      page('page-of-less', 1, -1),
    ]);
    const total = Number(objectOf((await four).response?.body)?.totalResults);
    if ((await beyond).response?.status === 400 && total > 0) await page('page-just-beyond', total + 100, 2);
  },
});
