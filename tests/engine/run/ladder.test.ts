import type { Transcript } from '../../../contract/check';
import { ladderOf } from '../../../engine/run/ladder';
import { readProfile } from '../../../fixtures/profiles';
import { entraGroup, entraUser } from '../../../fixtures/users';
import { objectOf } from '../../../scim/json';
import { urn } from '../../../scim/urns';
import { samplePerson } from '../../helpers/sample-person';
import { type Answer, bench } from '../../helpers/session-bench';

const profile = readProfile('generic');
const user = entraUser(profile, samplePerson);

test('a user is tried as Entra sends it, then with less and less, down to what is required', () => {
  const ladder = ladderOf('Users', { ...user, title: null, 'urn:x:custom:2.0:User': { badge: 7 } }, profile);
  expect(ladder.map(({ change }) => change)).toEqual([
    null,
    'without the empty roles list',
    'without null values and meta',
    'without custom extensions',
    'without the enterprise extension',
    'without all that it does not require',
  ]);
  const bodies = ladder.map(({ body }) => body);
  expect(bodies[1]).not.toHaveProperty('roles');
  expect(Object.keys(bodies[2] ?? {})).not.toEqual(expect.arrayContaining(['title']));
  expect(bodies[3]).not.toHaveProperty(['urn:x:custom:2.0:User']);
  expect(bodies[4]?.schemas).toEqual([urn.user]);
  expect(bodies[5]).toEqual({ schemas: [urn.user], userName: user.userName, active: true });
});

test('a group is tried without the second URN, meta and the externalId', () => {
  const ladder = ladderOf('Groups', entraGroup('A group', 'ext-1'), profile);
  expect(ladder.at(-1)?.body).toEqual({ schemas: [urn.group], displayName: 'A group' });
  expect(ladder).toHaveLength(4);
});

test('a group is tried last as Entra sends it, with a member', () => {
  const group = entraGroup('A group', 'ext-1');
  const last = ladderOf('Groups', group, profile, 'u1').at(-1);
  expect(last).toEqual({ body: { ...group, members: [{ value: 'u1' }] }, change: 'with a member', depth: 4 });
});

test('a rung that would change nothing is left out', () => {
  const least = { schemas: [urn.user], userName: 'ann' };
  expect(ladderOf('Users', least, profile)).toEqual([{ body: least, change: null, depth: 0 }]);
});

/** Takes users without `roles` only. */
function rolesRefused(method: string, _path: string, body: unknown): Answer {
  const sent = objectOf(body as never);
  if (method !== 'POST') return { status: 204 };
  if (sent && 'roles' in sent) return { status: 400, body: { detail: 'Unknown attribute roles' } };
  return { status: 201, body: { ...sent, id: String(sent?.userName) } };
}

test('what was refused once is not sent again, and the exchanges tell what they go without', async () => {
  const { play, sent } = bench(rolesRefused);
  const transcript = await play(async (session) => {
    await session.createUser('first', entraUser(profile, session.person()));
    await session.createUser('second', entraUser(profile, session.person()));
  });
  expect(sent).toEqual(['POST /Users', 'POST /Users', 'POST /Users']);
  expect(transcript).toMatchObject({
    stopped: null,
    exchanges: [
      { step: 'first', superseded: true },
      { step: 'first', rung: 'without the empty roles list' },
      { step: 'second', rung: 'without the empty roles list' },
    ],
  });
});

test.each([401, 403, 409])('a refusal with %d is not about the body', async (status) => {
  const { play, sent } = bench(() => ({ status }));
  await play(async (session) => void (await session.createUser('first', entraUser(profile, session.person()))));
  expect(sent).toHaveLength(1);
});

test('an unusual create call goes without what a plain one had to, and says so', async () => {
  const { play } = bench(rolesRefused);
  const transcript = await play(async (session) => {
    await session.createUser('first', entraUser(profile, session.person()));
    const body = { ...entraUser(profile, session.person()), id: 'chosen' };
    await session.send('odd', { method: 'POST', path: '/Users', body, marks: { intent: 'odd-create' } });
  });
  expect(transcript).toMatchObject({
    exchanges: [
      { step: 'first', superseded: true },
      { step: 'first' },
      { step: 'odd', rung: 'without the empty roles list', response: { status: 201 } },
    ],
  });
});

test('what is refused with 415 is sent as application/json from then on, and the create calls say so', async () => {
  const types: (string | undefined)[] = [];
  const { play } = bench((method, path, body, _filter, mediaType) => {
    types.push(mediaType);
    return mediaType === 'application/json' ? rolesRefused(method, path, body) : { status: 415 };
  });
  const transcript = await play(async (session) => {
    const id = await session.createUser('first', entraUser(profile, session.person()));
    await session.patch('change', `/Users/${id}`, []);
    const headers = { 'Content-Type': 'text/plain' };
    await session.send('odd', { method: 'PATCH', path: `/Users/${id}`, body: {}, headers });
    await session.createUser('second', entraUser(profile, session.person()));
  });
  const json = 'application/json';
  expect(types).toEqual([undefined, json, json, json, 'text/plain', json]);
  expect(transcript).toMatchObject({
    stopped: null,
    exchanges: [
      { step: 'first', superseded: true },
      { step: 'first', superseded: true, rung: 'without the media type application/scim+json' },
      { step: 'first', rung: 'without the empty roles list' },
      { step: 'change' },
      { step: 'odd', response: { status: 415 } },
      { step: 'second', rung: 'without the empty roles list' },
    ],
  });
});

test('a 415 in either media type is sent no further', async () => {
  const { play, sent } = bench(() => ({ status: 415 }));
  const transcript = await play(
    async (session) => void (await session.createUser('first', entraUser(profile, session.person()))),
  );
  expect(sent).toHaveLength(2);
  expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
});

test('a PUT goes without what a create call had to: it is refused for nothing that is known', async () => {
  const { play } = bench(rolesRefused);
  const transcript = await play(async (session) => {
    const id = await session.createUser('first', entraUser(profile, session.person()));
    await session.send('odd', { method: 'PUT', path: `/Users/${id}`, body: entraUser(profile, session.person()) });
  });
  expect(transcript).toMatchObject({
    exchanges: [
      { step: 'first', superseded: true },
      { step: 'first' },
      { step: 'odd', rung: 'without the empty roles list' },
    ],
  });
  expect(transcript).not.toHaveProperty('exchanges.2.request.body.roles');
});

test('a conflict after a server fault may be with what the failed call created', async () => {
  const { play } = bench((_method, _path, body) => ({ status: objectOf(body)?.roles ? 500 : 409 }));
  const transcript = await play(
    async (session) => void (await session.createUser('first', entraUser(profile, session.person()))),
  );
  expect(transcript).toMatchObject({
    stopped: { blockedBy: 'users.create.accepted', reason: expect.stringContaining('after 500 for more attributes') },
  });
});

test('a provider that takes no group without members gets one, also in other create calls', async () => {
  const { play } = bench((method, path, body) => {
    if (method !== 'POST') return { status: 204 };
    const sent = objectOf(body as never);
    return path === '/Groups' && !sent?.members
      ? { status: 400, body: { detail: 'members is required' } }
      : { status: 201, body: { ...sent, id: String(sent?.displayName) } };
  });
  const transcript = await play(async (session) => {
    await session.createGroup('first', entraGroup('One', 'ext-1'), 'u1');
    await session.send('odd', { method: 'POST', path: '/Groups', body: entraGroup('Two', 'ext-2') });
  });
  expect(transcript).toMatchObject({ stopped: null });
  const [last, odd] = (transcript as Transcript).exchanges.slice(-2);
  expect(last).toMatchObject({ step: 'first', rung: 'with a member', response: { status: 201 } });
  expect(odd).toMatchObject({ step: 'odd', rung: 'with a member', request: { body: { members: [{ value: 'u1' }] } } });
});
