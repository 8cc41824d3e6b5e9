import type { Session } from '../../../contract/probe';
import type { Json } from '../../../contract/results';
import { cleanUp } from '../../../engine/run/clean-up';
import { makeIdentity } from '../../../engine/run/identity';
import { urn } from '../../../scim/urns';
import { type Answer, bench } from '../../helpers/session-bench';

const ann = { userName: 'ann.k3f9@example.com', externalId: 'x1' };
const boss = { id: 'boss', userName: 'boss@example.com', externalId: 'hr-1' };
const noList: Answer = { status: 200, body: { schemas: [urn.list], totalResults: 0 } };

/** A server that answers create calls and reads so, and every change with 204. */
function serving(create: (body: Json | undefined) => Json, read: (path: string) => Json | null, isCareful = false) {
  const server = bench((method, path, body) => {
    if (method === 'POST') return { status: 201, body: create(body) };
    if (method !== 'GET') return { status: 204 };
    if (path === '/Users') return noList;
    const shown = read(path);
    return shown === null ? { status: 404 } : { status: 200, body: shown };
  });
  const { tools, sent } = server;
  tools.identity = makeIdentity(tools.journal, tools.line, isCareful);
  const changes = () => sent.filter((line) => /^(PATCH|PUT|DELETE)/.test(line));
  return { ...server, changes };
}

const changeAnn = async (session: Session) => {
  const id = await session.createUser('create', ann);
  await session.patch('patch', `/Users/${id}`, []);
};

describe('a create call that is answered with the id of somebody else', () => {
  test.each<[string, (body: Json | undefined) => Json]>([
    ['and what was sent', (body) => ({ ...(body as object), id: 'boss' })],
    ['and nothing else', () => ({ id: 'boss' })],
  ])('%s changes and deletes nobody, and says what may be left', async (_name, create) => {
    const { play, tools, changes } = serving(create, () => boss);
    expect(await play(changeAnn)).toMatchObject({
      stopped: {
        blockedBy: 'users.create.accepted',
        reason: expect.stringMatching(/ann\.k3f9.* was answered with the id boss, which is that of another resource/),
      },
    });
    expect(await cleanUp(tools, 4)).toMatchObject([
      { id: 'boss', name: ann.userName, reason: expect.stringMatching(/another resource, which was not touched/) },
    ]);
    expect(changes()).toEqual([]);
  });

  test('is noticed in the clean-up, where nothing was changed before', async () => {
    const { play, tools, changes } = serving(
      (body) => ({ ...(body as object), id: 'boss' }),
      () => boss,
    );
    await play(async (session) => void (await session.createUser('create', ann)));
    expect(await cleanUp(tools, 4)).toMatchObject([{ id: 'boss', name: ann.userName }]);
    expect(changes()).toEqual([]);
  });

  test.each([
    ['later than the first, is noticed where each one is looked at', true, ['DELETE /Users/u1']],
    ['later than the first, is not noticed elsewhere', false, ['DELETE /Users/u1', 'DELETE /Users/boss']],
  ])('%s', async (_name, isCareful, deletes) => {
    let users = 0;
    const { play, tools, changes } = serving(
      (body) => ({ ...(body as object), id: ++users === 1 ? 'u1' : 'boss' }),
      (path) => (path === '/Users/boss' ? boss : { ...ann, id: 'u1' }),
      isCareful,
    );
    await play(async (session) => {
      await session.createUser('create', ann);
      await session.send('delete', { method: 'DELETE', path: '/Users/u1' });
      await session.createUser('create-another', { userName: 'bea.k3f9@example.com', externalId: 'x2' });
    });
    await cleanUp(tools, 4);
    expect(changes()).toEqual(deletes);
  });

  test('and is that of another user of this run leaves that one to this run', async () => {
    const { play, tools, changes } = serving(
      (body) => ({ ...(body as object), id: 'u1' }),
      () => ({ ...ann, id: 'u1' }),
    );
    await play(async (session) => {
      await session.createUser('create', ann);
      await session.createUser('create-another', { userName: 'bea.k3f9@example.com', externalId: 'x2' });
    });
    expect(await cleanUp(tools, 4)).toMatchObject([{ name: 'bea.k3f9@example.com' }]);
    expect(changes()).toEqual(['DELETE /Users/u1']);
  });
});

test.each<[string, Json | null]>([
  ['is shown as it was sent', { ...ann, id: 'u1' }],
  ['has its name in capitals and no externalId', { id: 'u1', userName: ann.userName.toUpperCase() }],
  ['has its name cut', { id: 'u1', userName: ann.userName.slice(0, 10) }],
  ['has another name and its externalId', { id: 'u1', userName: 'renamed', externalId: 'X1' }],
  ['is shown without anything', { id: 'u1' }],
  ['is not shown yet', null],
])('a user that %s is changed and deleted', async (_name, shown) => {
  const { play, tools, changes } = serving(
    (body) => ({ ...(body as object), id: 'u1' }),
    () => shown,
  );
  await play(changeAnn);
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(changes()).toEqual(['PATCH /Users/u1', 'DELETE /Users/u1']);
});

test('a user whom the run has read under its own name is not looked at again', async () => {
  const { play, tools, sent } = serving(
    (body) => ({ ...(body as object), id: 'u1' }),
    () => ({ ...ann, id: 'u1' }),
    true,
  );
  await play(async (session) => {
    const id = await session.createUser('create', ann);
    await session.send('read', { method: 'GET', path: `/Users/${id}` });
    await session.patch('patch', `/Users/${id}`, []);
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.filter((line) => line.startsWith('GET /Users/u1'))).toHaveLength(1);
});

test('of a provider that gives right ids only the first is looked at', async () => {
  let users = 0;
  const { play, sent } = serving(
    (body) => ({ ...(body as object), id: `u${++users}` }),
    () => ({ ...ann }),
  );
  await play(async (session) => {
    for (const step of ['a', 'b', 'c']) {
      const id = await session.createUser(step, ann);
      await session.patch(`patch-${step}`, `/Users/${id}`, []);
    }
  });
  expect(sent.filter((line) => line.startsWith('GET'))).toEqual(['GET /Users/u1']);
});

describe('a made-up id', () => {
  const changeNobody = async (session: Session) => {
    const path = `/Users/${session.guid()}`;
    await session.patch('patch', path, []);
    await session.send('delete', { method: 'DELETE', path });
  };

  test('that the provider reads as somebody’s is not written to', async () => {
    const { play, changes } = serving(
      () => ({}),
      () => boss,
    );
    expect(await play(changeNobody)).toMatchObject({ stopped: { reason: expect.stringMatching(/made-up id/) } });
    expect(changes()).toEqual([]);
  });

  test('that a change made a user of is deleted in the end', async () => {
    let isThere = false;
    const { play, tools, changes } = serving(
      () => ({}),
      () => (isThere ? boss : null),
    );
    await play(async (session) => {
      await session.patch('patch', `/Users/${session.guid()}`, []);
      isThere = true;
    });
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(changes()).toEqual([expect.stringMatching(/^PATCH/), expect.stringMatching(/^DELETE/)]);
  });
});
