import { directoryOnExisting } from '../../../probes/on-existing/directory';
import type { JsonObject } from '../../../scim/json';
import { type Otherwise, playOnExisting, user } from './small-directory';

const play = (directory: JsonObject[], otherwise?: Otherwise) =>
  playOnExisting(directoryOnExisting, directory, otherwise);
const three = () => [user('ann'), user('bob'), user('eve')];
const filtersOf = ({ calls }: Awaited<ReturnType<typeof play>>) =>
  Object.fromEntries(calls.flatMap(({ step, call }) => (call.query?.filter ? [[step, call.query.filter]] : [])));

test('it searches for one of those who are there, by GET alone, and needs no second look', async () => {
  const played = await play(three());
  expect(new Set(played.calls.map(({ call }) => call.method))).toEqual(new Set(['GET']));
  expect(played.withdrawn).toEqual({});
  expect(played.facts).toMatchObject({ id: 'id-ann', userName: 'ann@corp.com', externalId: 'x-ann', plusId: 'id-bob' });
  expect(filtersOf(played)).toMatchObject({
    find: 'userName eq "ann@corp.com"',
    'find-other-names': 'USERNAME EQ "ann@corp.com"',
    'find-work': 'emails[type eq "work"].value eq "ann@corp.com"',
    'find-both': 'userName eq "ann@corp.com" and externalId eq "x-ann"',
    'find-contradiction': 'userName eq "ann@corp.com" and externalId eq "x-bob"',
  });
  expect(played.calls.map(({ step }) => step)).not.toContain('look-again');
  expect(played.calls.length).toBe(19);
});

test('of a directory with more than a page, somebody in the middle is searched for', async () => {
  const many = Array.from({ length: 40 }, (_, index) => user(`u${index + 1}`));
  expect((await play(many)).facts).toMatchObject({ id: 'id-u20' });
});

test('where a page in the middle cannot be read, the first page is enough', async () => {
  const many = Array.from({ length: 40 }, (_, index) => user(`u${index + 1}`));
  const played = await play(many, (_, step) => (step === 'look-further' ? { status: 500 } : undefined));
  expect(played.facts).toMatchObject({ id: 'id-u1' });
});

test('who has more of what is searched for is taken before others, and a plain name before an odd one', async () => {
  const { emails: _, ...withoutEmails } = user('ann');
  const played = await play([withoutEmails, user('bob', { userName: "o'neil+x@corp.com" }), user('eve')]);
  expect(played.facts).toMatchObject({ id: 'id-eve' });
});

test('an odd name that is the only one is a JSON string in filters', async () => {
  const played = await play([user('ann', { userName: 'corp\\"ann"' })]);
  expect(filtersOf(played)).toMatchObject({ find: 'userName eq "corp\\\\\\"ann\\""' });
  expect(played.withdrawn).toEqual({});
});

test('nothing of an empty directory is judged, and the reason says that it is empty', async () => {
  const { calls, withdrawn } = await play([]);
  expect(calls).toHaveLength(1);
  expect(new Set(Object.values(withdrawn))).toEqual(new Set(['the directory is empty: it has no users']));
  expect(Object.keys(withdrawn)).toEqual(expect.arrayContaining(['find', 'page-of-four', 'read-excluded']));
});

test.each([
  ['hides the users that it counts', { status: 200, body: { totalResults: 3 } }],
  ['is refused', { status: 400 }],
])('where a list %s, its pages are judged, and no search', async (_, reply) => {
  const { calls, withdrawn } = await play(three(), ({ query }) => (query?.filter === undefined ? reply : undefined));
  expect(calls.map(({ step }) => step)).toContain('page-of-four');
  expect(withdrawn['page-of-four']).toBeUndefined();
  expect(withdrawn.find).toBe('the first page of users shows none');
});

test('who has no externalId or address of its own is searched for by values that nobody has', async () => {
  const same = { externalId: 'x', emails: [{ type: 'work', value: 'all@corp.com' }] };
  const played = await play([user('ann', same), user('bob', same)]);
  const nobody = '8d5bdf9a-bbb9-4afd-a222-d695385c404d';
  expect([played.withdrawn, played.facts]).toMatchObject([{}, { externalId: '', work: '', plusId: null }]);
  expect(filtersOf(played)).toMatchObject({
    'find-external-id': `externalId eq "${nobody}"`,
    'find-both': `userName eq "ann@corp.com" and externalId eq "${nobody}"`,
    'find-contradiction': `userName eq "ann@corp.com" and externalId eq "${nobody}"`,
    'find-work': `emails[type eq "work"].value eq "${nobody}@example.com"`,
  });
});

test('somebody elsewhere with the same value is rightly found, so that the search is not judged', async () => {
  const many = Array.from({ length: 20 }, (_, index) => user(`u${index + 1}`));
  const { facts, withdrawn } = await play([user('early', { externalId: 'X-U11' }), ...many]);
  expect(facts.id).toBe('id-u10');
  const shared = await play([user('early', { externalId: 'X-U10' }), ...many]);
  expect([withdrawn, shared.withdrawn]).toEqual([{}, { 'find-external-id': 'another user has the same externalId' }]);
});

test.each<[string, (all: JsonObject[]) => void]>([
  ['deleted', (all) => all.splice(0, 1)],
  ['renamed', (all) => all.splice(0, 1, user('ann', { userName: 'else@corp.com' }))],
])('who is %s meanwhile is not searched for: nothing of it is judged', async (_, change) => {
  const all = three();
  const { withdrawn } = await play(all, (_call, step) => {
    if (step === 'find') change(all);
    return undefined;
  });
  expect(withdrawn.find).toMatch(/may have been changed or deleted meanwhile/);
  expect(withdrawn['page-of-four']).toBeUndefined();
});

test.each<[string, Otherwise]>([
  [
    'searches find nobody',
    ({ query }) => (query?.filter?.includes('ann') ? { status: 200, body: { totalResults: 0 } } : undefined),
  ],
  ['searches are refused', ({ query }) => (query?.filter ? { status: 400 } : undefined)],
  ['its read is refused', (_, step) => (step === 'read-excluded' ? { status: 404 } : undefined)],
])('who is still there is judged, although %s', async (_, otherwise) => {
  const { calls, withdrawn } = await play(three(), otherwise);
  expect(withdrawn).toEqual({});
  expect(calls.map(({ step }) => step)).toContain('look-again');
});

test('where the page has moved, a read by id tells that the user is still there', async () => {
  const { calls, withdrawn } = await play(three(), ({ query }, step) => {
    if (step === 'look-again') return { status: 200, body: { totalResults: 1, Resources: [user('bob')] } };
    return query?.filter ? { status: 400 } : undefined;
  });
  expect(withdrawn).toEqual({});
  expect(calls.map(({ step }) => step)).toContain('look-by-id');
});

/** Counts one more without startIndex, at the first look or at every one. */
const countsMore =
  (steps: readonly string[]): Otherwise =>
  (_, step) =>
    steps.includes(step) ? { status: 200, body: { totalResults: 4, Resources: [user('ann')] } } : undefined;

test('a total that depends on the query is judged where it does so again, and not where users come and go', async () => {
  const always = await play(three(), countsMore(['page-without-start', 'count-again-without-start']));
  expect(always.withdrawn).toEqual({});
  const once = await play(three(), countsMore(['page-without-start']));
  expect(once.withdrawn).toEqual({ 'page-without-start': 'users came or went while the pages were read' });
});
