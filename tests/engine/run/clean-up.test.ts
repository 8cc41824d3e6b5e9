import type { Session } from '../../../contract/probe';
import type { Json } from '../../../contract/results';
import { cleanUp } from '../../../engine/run/clean-up';
import { urn } from '../../../scim/urns';
import { type Answer, bench, created, numbered } from '../../helpers/session-bench';

const list = (...resources: Json[]): Answer => ({
  status: 200,
  body: { schemas: [urn.list], totalResults: resources.length, Resources: resources },
});
const createAnn = async (session: Session) =>
  void (await session.createUser('create', { userName: 'ann', externalId: 'x1' }));
const byName = 'GET /Users?filter=userName+eq+%22ann%22';
const byExternalId = 'GET /Users?filter=externalId+eq+%22x1%22';

test('groups are deleted before users, and 404 is as good as a deletion', async () => {
  const { play, sent, tools } = bench((method, url, body) =>
    method === 'GET'
      ? list()
      : method === 'DELETE'
        ? { status: url.includes('u1') ? 404 : 204 }
        : { status: 201, body: { ...(body as object), id: url === '/Users' ? 'u1' : 'g1' } },
  );
  await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.createGroup('create-group', { displayName: 'staff' }, 'u1');
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(2)).toEqual(['DELETE /Groups/g1', 'DELETE /Users/u1', byName]);
});

test('the deletion of a group leaves the user with the same id to be cleaned up', async () => {
  const { play, sent, tools } = bench(numbered);
  await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.createGroup('create-group', { displayName: 'staff' }, 'u1');
    await session.send('delete', { method: 'DELETE', path: '/Groups/1' });
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(2)).toEqual(['DELETE /Groups/1', 'DELETE /Users/1']);
});

test('what is not under its id any more is looked for: it may have got another one', async () => {
  const { play, sent, tools } = bench((method, path, body, filter) =>
    method === 'POST'
      ? { status: 201, body: { ...(body as object), id: 'ann' } }
      : method === 'DELETE'
        ? { status: path === '/Users/ann' ? 404 : 204 }
        : filter.startsWith('externalId')
          ? list({ id: 'bea', userName: 'bea', externalId: 'x1' })
          : list(),
  );
  await play(createAnn);
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(1)).toEqual(['DELETE /Users/ann', byName, byExternalId, 'DELETE /Users/bea']);
});

test('a user that is gone is not taken for another of the run that has its externalId', async () => {
  let users = 0;
  const { play, tools } = bench((method, path, body, filter) => {
    if (method === 'POST') return { status: 201, body: { ...(body as object), id: `u${++users}` } };
    if (method === 'DELETE') return { status: path === '/Users/u1' ? 404 : 405 };
    return filter.startsWith('externalId') ? list({ id: 'u2', userName: 'bea', externalId: 'x1' }) : list();
  });
  await play(async (session) => {
    await session.createUser('create', { userName: 'ann', externalId: 'x1' });
    await session.createUser('create-another', { userName: 'bea', externalId: 'x1' });
  });
  expect((await cleanUp(tools, 4)).map(({ id }) => id)).toEqual(['u2']);
});

test('what is changed with success after its deletion may be there again, and is deleted again', async () => {
  const { play, sent, tools } = bench((method, url, body) =>
    method === 'DELETE' || method === 'PUT' ? { status: 204 } : created(method, url, body),
  );
  await play(async (session) => {
    await createAnn(session);
    await session.send('delete', { method: 'DELETE', path: '/Users/new%2F1' });
    await session.send('put', { method: 'PUT', path: '/Users/new%2F1', body: { userName: 'ann' } });
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(1)).toEqual(['DELETE /Users/new%2F1', 'PUT /Users/new%2F1', 'DELETE /Users/new%2F1']);
});

test.each([
  ['is there still', 200, [{ resource: 'Users', id: 'new/1', name: 'ann', reason: 'DELETE was answered with 202' }]],
  ['is gone', 404, []],
])('a deletion that is only accepted is followed by a read: the resource %s', async (_name, status, left) => {
  const { play, tools } = bench((method, url, body) =>
    method === 'DELETE' ? { status: 202 } : method === 'GET' ? { status } : created(method, url, body),
  );
  await play(createAnn);
  expect(await cleanUp(tools, 4)).toEqual(left);
});

test.each([
  ['nobody of this run has is looked for, as an earlier call may have stored it', false, ['DELETE /Users/7']],
  ['somebody of this run has needs no search', true, ['DELETE /Users/new%2F1']],
])('a conflict with a name that %s', async (_name, isCreated, deletes) => {
  const statuses = isCreated ? [201, 409] : [400, 409];
  const { play, sent, tools } = bench((method, url, body) => {
    if (method === 'DELETE') return { status: 204 };
    if (method === 'GET') return list({ id: 7, userName: 'ann', externalId: 'x1' });
    const status = statuses.shift() ?? 500;
    return status === 201 ? created(method, url, body) : { status };
  });
  await play(async (session) => {
    const call = { method: 'POST', path: '/Users', body: { userName: 'ann', externalId: 'x1' } } as const;
    await session.send('first', call);
    await session.send('second', call);
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(2).filter((line) => !line.startsWith('GET'))).toEqual(deletes);
});

test('what cannot be deleted is a leftover with its reason', async () => {
  const { play, tools } = bench((method, url, body) =>
    method === 'DELETE' ? { status: 405 } : created(method, url, body),
  );
  await play(createAnn);
  expect(await cleanUp(tools, 4)).toEqual([
    { resource: 'Users', id: 'new/1', name: 'ann', reason: 'DELETE was answered with 405' },
  ]);
});

describe('a DELETE whose connection is closed', () => {
  const path = '/Users/new%2F1';
  const again = `DELETE ${path}, new connection`;

  test('is repeated on a new one', async () => {
    let closed = 2;
    const { play, sent, tools } = bench((method, url, body) => {
      if (method !== 'DELETE') return created(method, url, body);
      closed -= 1;
      return closed >= 0 ? { error: 'closed' } : { status: 204 };
    });
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.slice(1)).toEqual([`DELETE ${path}`, again, again]);
  });

  test.each([
    ['is there still, and a leftover', 200, [{ resource: 'Users', id: 'new/1', name: 'ann', reason: 'closed' }]],
    ['is gone', 404, []],
  ])('each time is followed by a read, which tells that the resource %s', async (_name, status, leftovers) => {
    const { play, sent, tools } = bench((method, url, body) =>
      method === 'DELETE' ? { error: 'closed' } : method === 'GET' ? { status } : created(method, url, body),
    );
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual(leftovers);
    expect(sent.slice(1)).toEqual([`DELETE ${path}`, again, again, again, `GET ${path}`]);
  });

  test('is not repeated when no answer came in time: that could go on for long', async () => {
    const { play, sent, tools } = bench((method, url, body) =>
      method === 'DELETE' ? { error: 'timeout' } : created(method, url, body),
    );
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toMatchObject([{ id: 'new/1', reason: 'timeout' }]);
    expect(sent.slice(1)).toEqual([`DELETE ${path}`]);
  });
});

test('a create call that found nobody to connect to has created nothing', async () => {
  const { play, sent, tools } = bench(() => ({ error: 'refused' }));
  await play(createAnn);
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent).toEqual(['POST /Users']);
});

describe('a create call without a clear answer', () => {
  test('leaves open whether something is there when the search gets no list', async () => {
    const { play, tools } = bench((method) => (method === 'POST' ? { error: 'closed' } : { status: 500 }));
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual([
      { resource: 'Users', id: null, name: 'ann', reason: expect.stringContaining('the search for it got no list') },
    ]);
    expect(tools.journal.open()).toHaveLength(1);
  });

  test.each([
    ['deletes it when name and externalId agree', 'x1', [byName, 'DELETE /Users/found']],
    ['leaves it alone when it is somebody else’s', 'theirs', [byName, byExternalId]],
    ['leaves it alone when nothing but the name says whose it is', undefined, [byName, byExternalId]],
  ])('is looked for by name, which %s', async (_name, externalId, calls) => {
    const user = { id: 'found', userName: 'Ann', ...(externalId === undefined ? {} : { externalId }) };
    const { play, sent, tools } = bench((method, _path, _body, filter) =>
      method === 'POST'
        ? { error: 'closed' }
        : method === 'DELETE'
          ? { status: 204 }
          : filter.startsWith('userName')
            ? list(user)
            : list(),
    );
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.slice(1)).toEqual(calls);
  });
});

describe('a create call that succeeded', () => {
  /** A server that gives the ids in lists, and of `answer` what it likes. */
  const server =
    (answer: Json, ...stored: Json[]) =>
    (method: string): Answer =>
      method === 'POST' ? { status: 201, body: answer } : method === 'GET' ? list(...stored) : { status: 204 };

  const ours = { id: 7, userName: 'ann', externalId: 'x1' };
  const withoutExternalId = { id: 7, userName: 'ann' };
  test.each<[string, Json, Json]>([
    ['without an id', {}, ours],
    ['without an id where no externalId is kept', {}, withoutExternalId],
    ['with an id that no path can hold', { id: '..', userName: 'ann' }, withoutExternalId],
    ['with a number as id', { id: 5, userName: 'ann' }, withoutExternalId],
    ['with another resource', { id: 'the-boss', userName: 'boss' }, ours],
  ])('%s is looked for by name and deleted', async (_name, answer, stored) => {
    const { play, sent, tools } = bench(server(answer, stored));
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.slice(1)).toEqual([byName, 'DELETE /Users/7']);
    expect(tools.journal.open()).toEqual([]);
  });

  test('with another resource deletes nobody of whom only the name says that it is ours', async () => {
    const { play, sent, tools } = bench(server({ id: 'the-boss', userName: 'boss' }, withoutExternalId));
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toMatchObject([{ id: 'the-boss', name: 'ann' }]);
    expect(sent.slice(1)).toEqual([byName, byExternalId]);
  });

  test.each<[string, Json, string | null, RegExp]>([
    ['without an id', {}, null, /success and without an id, and the search for it finds nothing/],
    [
      'with an id that no path can hold',
      { id: '..' },
      '..',
      /not usable in a URL, and the search for it finds nothing/,
    ],
    ['with another resource', { id: 'the-boss', userName: 'boss' }, 'the-boss', /which was not touched/],
  ])('%s stays a leftover when it is not found', async (_name, answer, id, reason) => {
    const { play, sent, tools } = bench(server(answer));
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toEqual([
      { resource: 'Users', id, name: 'ann', reason: expect.stringMatching(reason) },
    ]);
    expect(sent.slice(1)).toEqual([byName, byExternalId]);
    expect(tools.journal.open()).toHaveLength(1);
  });

  test('and is found with an id that no path can hold stays a leftover', async () => {
    const { play, tools } = bench(server({}, { id: '..', userName: 'ann', externalId: 'x1' }));
    await play(createAnn);
    expect(await cleanUp(tools, 4)).toMatchObject([
      { id: '..', name: 'ann', reason: expect.stringMatching(/not usable in a URL/) },
    ]);
  });

  const twice = async (session: Session) => {
    const call = { method: 'POST', path: '/Users', body: { userName: 'ann', externalId: 'x1' } } as const;
    await session.sendTogether('twin', [call, call]);
  };
  const stored = (id: string): Json => ({ id, userName: 'ann', externalId: 'x1' });

  test.each([
    ['made two resources', [stored('1'), stored('2')], ['DELETE /Users/1', 'DELETE /Users/2']],
    ['made one resource', [stored('1')], ['DELETE /Users/1']],
  ])('twice for one name, without an id, and %s leaves nothing', async (_name, users, deletes) => {
    const { play, sent, tools } = bench(server({}, ...users));
    await play(twice);
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.filter((line) => line.startsWith('DELETE')).sort()).toEqual(deletes);
  });
});
