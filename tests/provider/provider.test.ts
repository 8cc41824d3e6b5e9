import { once } from 'node:events';
import { connect } from 'node:net';
import request from 'supertest';
import type { Behaviour } from '../../provider/behaviour';
import { exemplary } from '../../provider/exemplary';
import { startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { scimClient, USER, unique } from './client';

test('options: token, base path, latency; and the count of requests', async () => {
  const provider = await startProvider({ token: 'mine', basePath: 'a/b/', latencyMs: 30 });
  try {
    expect(provider.token).toBe('mine');
    expect(provider.tenantUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b$/);
    const start = performance.now();
    await scimClient(provider).get('/Users').expect(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(29);
    await request(provider.tenantUrl).get('/Users').expect(401);
    expect(provider.requests()).toBe(2);
  } finally {
    await provider.close();
  }
});

test('an empty base path serves the root; tokens differ', async () => {
  const [one, two] = [await startProvider({ basePath: '' }), await startProvider()];
  try {
    expect(one.token).not.toBe(two.token);
    expect(one.tenantUrl).toMatch(/:\d+$/);
    await scimClient(one).get('/Users').expect(200);
  } finally {
    await one.close();
    await two.close();
  }
});

test('close ends open connections, also one whose request has not come to its end', async () => {
  const provider = await startProvider();
  const { hostname, port } = new URL(provider.tenantUrl);
  const socket = connect(Number(port), hostname);
  socket.write('POST /scim/v2/Users HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n');
  // The server has read the head: it says so, and waits for the body, for minutes if need be.
  await once(socket, 'data');
  await Promise.all([once(socket, 'close'), provider.close()]);
});

test('a port in use is an error, not a crash', async () => {
  const provider = await startProvider();
  const port = Number(new URL(provider.tenantUrl).port);
  await expect(startProvider({ port })).rejects.toThrow('EADDRINUSE');
  await provider.close();
});

test('seedDirectory fills users and groups that are found, paged and unique', async () => {
  const provider = await startProvider();
  try {
    const first = seedDirectory(provider.store, 30, 4);
    const second = seedDirectory(provider.store, 30, 4);
    expect([first.userIds.length, second.groupIds.length]).toEqual([30, 4]);
    const { body } = await scimClient(provider).get('/Users?count=200').expect(200);
    const names = body.Resources.map(({ userName }: { userName: string }) => userName);
    expect(new Set(names).size).toBe(60);
    const group = await scimClient(provider).readGroup(second.groupIds[3] as string);
    expect(group.members).toHaveLength(10);
    const { groups } = await scimClient(provider).readUser(group.members[0].value);
    expect(groups).toContainEqual(expect.objectContaining({ value: group.id }));
  } finally {
    await provider.close();
  }
});

describe('one member of the behaviour replaced', () => {
  const withBehaviour = async (
    behaviour: Partial<Behaviour>,
    use: (scim: ReturnType<typeof scimClient>) => Promise<void>,
  ) => {
    const provider = await startProvider({ behaviour });
    try {
      await use(scimClient(provider));
    } finally {
      await provider.close();
    }
  };

  test('changes that decision and leaves the rest', async () => {
    const wrap = { readBoolean: (value: unknown) => Boolean(value), matchOp: exemplary.matchOp };
    await withBehaviour(wrap, async (scim) => {
      const user = await scim.createUser({ active: true });
      const after = await scim.patched(user.id, [
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Replace', path: 'title', value: 'x' },
      ]);
      expect(after).toMatchObject({ active: true, title: 'x' });
    });
  });

  test('a handler may be asynchronous, an answer may be anything', async () => {
    const behaviour: Partial<Behaviour> = {
      beforeRoute: async ({ segments }) =>
        segments[0] === 'Early' ? { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' } : undefined,
      createResource: async (call, type) => exemplary.createResource(call, type),
      beforeSend: (answer) => ({ ...answer, headers: { ...answer.headers, 'X-Seen': 'yes' } }),
    };
    await withBehaviour(behaviour, async (scim) => {
      const early = await scim.get('/Early').expect(200);
      expect([early.text, early.headers['content-type'], early.headers['x-seen']]).toEqual(['<p>', 'text/html', 'yes']);
      await scim.post('/Users', { schemas: [USER], userName: unique('user') }).expect(201);
    });
  });

  test('a bug in it gives 500 as a SCIM error, without its words', async () => {
    const behaviour: Partial<Behaviour> = {
      findResource: () => {
        throw new TypeError('secret internals');
      },
    };
    await withBehaviour(behaviour, async (scim) => {
      const answer = await scim.get('/Users/x').expect(500);
      expect(answer.body).toMatchObject({ status: '500' });
      expect(answer.text).not.toContain('secret');
    });
  });
});
