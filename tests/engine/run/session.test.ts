import type { Transcript } from '../../../contract/check';
import { cleanUp } from '../../../engine/run/clean-up';
import { shows } from '../../../scim/staleness';
import { urn } from '../../../scim/urns';
import { type Answer, bench, created, numbered } from '../../helpers/session-bench';

test('a resource that this run did not create is never changed or deleted', async () => {
  const { play, sent } = bench(created);
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    for (const where of ['/Users/somebody', '/Users', '/Groups/1']) {
      expect(await play(async (session) => void (await session.send('x', { method, path: where, body: {} })))).toEqual(
        expect.objectContaining({ message: expect.stringContaining('did not create') }),
      );
    }
  }
  expect(sent).toEqual([]);
});

test('a group with the id of a user that this run created is not its own', async () => {
  const { play, sent } = bench(numbered);
  const ended = await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.send('delete', { method: 'DELETE', path: '/Groups/1' });
  });
  expect(ended).toEqual(expect.objectContaining({ message: expect.stringContaining('did not create') }));
  expect(sent).toEqual(['POST /Users']);
});

test('a stranger with the id of a group that this run created is not touched', async () => {
  const boss = { status: 200, body: { id: '1', userName: 'boss' } };
  const { play, sent } = bench((method, path, body) => (path === '/Users' ? boss : numbered(method, path, body)));
  const transcript = await play(async (session) => {
    await session.createGroup('create-group', { displayName: 'staff' }, 'u1');
    await session.send('create', { method: 'POST', path: '/Users', body: { userName: 'ann' } });
    await session.patch('rename', '/Groups/1', []);
    await session.patch('change', '/Users/1', []);
  });
  expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
  expect(sent).toEqual(['POST /Groups', 'POST /Users', 'PATCH /Groups/1']);
});

test('what it created, and random ids, may be changed', async () => {
  const { play, sent } = bench(created);
  const transcript = await play(async (session) => {
    const id = await session.createUser('create', { userName: 'ann' });
    await session.patch('patch', `/Users/${encodeURIComponent(id)}`, []);
    await session.send('phantom', { method: 'DELETE', path: `/Users/${session.guid()}` });
  });
  expect(transcript).not.toBeInstanceOf(Error);
  expect(sent.map((line) => line.split(' ')[0])).toEqual(['POST', 'PATCH', 'DELETE']);
});

test('calls that go out together are all refused when one of them is not allowed', async () => {
  const { play, sent } = bench(created);
  const ended = await play(async (session) => {
    await session.sendTogether('at', [
      { method: 'GET', path: '/Users' },
      { method: 'DELETE', path: '/Users/somebody' },
    ]);
  });
  expect(ended).toEqual(expect.objectContaining({ message: expect.stringContaining('did not create') }));
  expect(sent).toEqual([]);
});

test('calls that go out together are all recorded before a lost one ends the probe', async () => {
  const { play } = bench((_method, url) => (url === '/lost' ? { error: 'timeout' } : { status: 200, body: {} }));
  const get = (where: string) => ({ method: 'GET', path: where }) as const;
  const transcript = await play(async (session) => {
    await session.sendTogether('at', [get('/lost'), get('/a'), get('/b')]);
    await session.send('later', get('/c'));
  });
  expect(transcript).toMatchObject({
    exchanges: [{ step: 'at-1' }, { step: 'at-2' }, { step: 'at-3' }],
    stopped: { blockedBy: 'connection.requests.answered' },
  });
});

test('a probe that uses a step name twice is a fault of ours, and nothing goes out for it', async () => {
  const { play, sent } = bench(created);
  const ended = await play(async (session) => {
    await session.send('look', { method: 'GET', path: '/Users' });
    await session.send('look', { method: 'GET', path: '/Groups' });
  });
  expect(ended).toEqual(expect.objectContaining({ message: "probe test uses the step name 'look' twice" }));
  expect(sent).toEqual(['GET /Users']);
});

test('the journal names a resource before its request goes out', async () => {
  let before = '';
  const { play, journalText } = bench((method, url, body) => {
    before = journalText();
    return created(method, url, body);
  });
  await play(async (session) => void (await session.createUser('create', { userName: 'ann@example.com' })));
  expect(before).toContain('"name":"ann@example.com"');
  expect(before).not.toContain('new/1');
  expect(journalText()).toContain('"id":"new/1"');
});

test.each<[string, Answer, string]>([
  ['refused', { status: 400, body: {} }, 'users.create.accepted'],
  ['answered without an id', { status: 201, body: {} }, 'users.create.accepted'],
  ['not answered', { error: 'closed' }, 'connection.requests.answered'],
])('a create that is %s stops the probe and names the check in front', async (_name, answer, blockedBy) => {
  const { play, sent } = bench(() => answer);
  const transcript = await play(async (session) => {
    await session.createUser('create', { schemas: [urn.user], userName: 'ann' });
    await session.send('later', { method: 'GET', path: '/Users' });
  });
  expect(transcript).toMatchObject({ stopped: { blockedBy }, exchanges: [{ step: 'create' }] });
  expect(sent).toHaveLength(1);
});

test('the seed alone decides people, ids and names', async () => {
  const draw = async (seed: number) => {
    let drawn: unknown;
    await bench(created, seed).play(async (session) => {
      drawn = [session.person(), session.person(), session.guid(), session.groupName()];
    });
    return drawn;
  };
  expect(await draw(7)).toEqual(await draw(7));
  expect(await draw(7)).not.toEqual(await draw(8));
});

test.each(['..', '.', '\ud800'])('an id that no path can hold (%j) is never sent anywhere', async (id) => {
  const { play, sent } = bench((_method, _path, body) => ({ status: 201, body: { ...(body as object), id } }));
  const transcript = await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
  expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
  expect(sent).toEqual(['POST /Users']);
});

const open = (tools: ReturnType<typeof bench>['tools']) =>
  tools.journal.open().map(({ id, name, doubtful }) => [id, name, doubtful ?? false]);

test.each([
  [204, []],
  [200, [['new/1', 'ann', false]]],
  [404, [['new/1', 'ann', false]]],
])('a DELETE that is answered with %d leaves %j for the clean-up to ask', async (status, left) => {
  const { play, tools } = bench((method, path, body) =>
    method === 'DELETE' ? { status } : created(method, path, body),
  );
  await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.send('delete', { method: 'DELETE', path: '/Users/new%2F1' });
  });
  expect(open(tools)).toEqual(left);
});

test('a refusal that comes as a success leaves open whether something was created', async () => {
  const { play, tools } = bench(() => ({ status: 200, body: { schemas: [urn.error], status: '409' } }));
  await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
  expect(open(tools)).toEqual([[null, 'ann', false]]);
});

test('a user whose id changes with a PATCH is noted under both, once, and the new one is not written to', async () => {
  const { play, sent, tools } = bench((method, path, body) =>
    method === 'PATCH' ? { status: 200, body: { id: 'bea', userName: 'bea' } } : created(method, path, body),
  );
  const transcript = await play(async (session) => {
    await session.createUser('create', { userName: 'ann', externalId: 'x1' });
    await session.patch('rename', '/Users/new%2F1', []);
    await session.patch('rename-again', '/Users/new%2F1', []);
    await session.patch('change', '/Users/bea', []);
  });
  expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
  expect(sent).toHaveLength(3);
  expect(tools.journal.open()).toEqual([
    expect.objectContaining({ id: 'bea', name: 'bea', externalId: 'x1', doubtful: true }),
    expect.objectContaining({ id: 'new/1', name: 'ann', externalId: 'x1' }),
  ]);
});

test('what a PUT to an id that nobody has creates is owned, like what a POST creates', async () => {
  const { play, sent, tools } = bench((method) => ({ status: method === 'PUT' ? 201 : 204 }));
  let id = '';
  await play(async (session) => {
    id = session.guid();
    await session.send('put', { method: 'PUT', path: `/Users/${id}`, body: { userName: 'ann' } });
  });
  expect(tools.journal.open()).toEqual([expect.objectContaining({ resource: 'Users', name: 'ann', id })]);
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.at(-1)).toBe(`DELETE /Users/${id}`);
});

describe('a read-back', () => {
  const path = '/Users/1';
  const get = { method: 'GET', path } as const;
  const stepsOf = (transcript: unknown) =>
    (transcript as Transcript).exchanges.map(({ step, attempt }) =>
      attempt === undefined ? step : `${step} ${attempt}`,
    );
  /** Answers with these titles one after the other, and with the last for ever. */
  const titles =
    (...values: string[]) =>
    (): Answer => ({ status: 200, body: { title: values.length > 1 ? (values.shift() ?? '') : (values[0] ?? '') } });

  test('that is current is one request', async () => {
    const { play } = bench(titles('new'));
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
    });
    expect(stepsOf(transcript)).toEqual(['read']);
  });

  test('that is stale for a while is repeated; the last answer has the name of the step', async () => {
    const { play } = bench(titles('old', 'old', 'new'));
    const transcript = await play(async (session) => {
      const read = await session.readBack('read', get, shows({ title: 'new' }));
      expect(read.response?.body).toEqual({ title: 'new' });
    });
    expect(stepsOf(transcript)).toEqual(['read 1', 'read 2', 'read']);
  });

  test('that stays stale ends with the time since the write, and is not waited for again, unlike another write', async () => {
    const { play, tools } = bench(titles('old'));
    tools.consistencyMs = 500;
    const startedAt = performance.now();
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
      await session.readBack('read-again', get, shows({ title: 'newer' }));
      await session.readBack('read-other', get, shows({ nickName: 'Ann' }));
      await session.send('create', { method: 'POST', path: '/Users', body: {} });
      await session.readBack('read-later', get, shows({ displayName: 'Ann' }));
    });
    expect(performance.now() - startedAt).toBeGreaterThan(990);
    // How often it is repeated until then depends on how busy the machine is.
    expect(stepsOf(transcript).join(', ')).toMatch(
      /^(read \d, )+read, read-again, read-other, create, (read-later \d, )+read-later$/,
    );
  });

  test('is not repeated when the time is 0', async () => {
    const { play, tools } = bench(titles('old', 'new'));
    tools.consistencyMs = 0;
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
    });
    expect(stepsOf(transcript)).toEqual(['read']);
  });

  test('ends at once when the run is interrupted', async () => {
    const { play, tools } = bench(titles('old'));
    const startedAt = performance.now();
    tools.isStopped = () => performance.now() - startedAt > 150;
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
    });
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(transcript).toMatchObject({ stopped: { reason: 'the run was interrupted' } });
  });

  test('without an answer is not repeated', async () => {
    const { play } = bench(() => ({ error: 'closed' }));
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
    });
    expect(stepsOf(transcript)).toEqual(['read']);
  });

  test('takes a turn of the throttle for every attempt', async () => {
    const { play, tools } = bench(titles('old', 'new'));
    let turns = 0;
    tools.line = {
      ...tools.line,
      turn: async () => {
        turns += 1;
      },
    };
    await play(async (session) => void (await session.readBack('read', get, shows({ title: 'new' }))));
    expect(turns).toBe(2);
  });
});
