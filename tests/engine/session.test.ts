import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Transcript } from '../../engine/contract/check';
import type { Probe, Session } from '../../engine/contract/probe';
import type { Json, RecordedExchange } from '../../engine/contract/results';
import type { Client, Played } from '../../engine/http/client';
import { openJournal } from '../../engine/http/journal';
import { makeThrottle } from '../../engine/http/throttle';
import { cleanUp } from '../../engine/run/clean-up';
import type { ProbeRun } from '../../engine/run/plan';
import { playProbes } from '../../engine/run/probe-runner';
import type { RunTools } from '../../engine/run/session';
import { shows } from '../../engine/scim/staleness';
import { drawCast } from '../../fixtures/cast';
import { readProfile } from '../../fixtures/profiles';

type Answer = { status: number; body?: Json } | { error: string };

const folder = mkdtempSync(path.join(tmpdir(), 'scim-conformance-session-'));
afterAll(() => rmSync(folder, { recursive: true }));
let journals = 0;

/** Plays one probe against a server that is a function. */
function bench(answer: (method: string, url: string, body: Json | undefined) => Answer, seed = 1) {
  journals += 1;
  const file = path.join(folder, `journal-${journals}.ndjson`);
  const sent: string[] = [];
  const client: Client = {
    async send(call) {
      const query = call.query ? `?${new URLSearchParams(call.query)}` : '';
      sent.push(`${call.method} ${call.path}${query}`);
      const given = answer(call.method, call.path, call.body);
      const request = {
        method: call.method,
        url: `http://h${call.path}${query}`,
        headers: {},
        ...(call.body === undefined ? {} : { body: call.body }),
      };
      const played: Played =
        'error' in given
          ? {
              request,
              response: null,
              error: { kind: given.error, message: given.error },
              startedAt: '',
              durationMs: 0,
            }
          : { request, response: { headers: {}, ...given }, error: null, startedAt: '', durationMs: 0 };
      return played;
    },
    close: () => {},
  };
  let index = 0;
  const tools: RunTools = {
    client,
    throttle: makeThrottle(null),
    journal: openJournal(file),
    profile: readProfile('generic'),
    seed,
    cast: drawCast(seed),
    consistencyMs: 500,
    isStopped: () => false,
    recorder: { record: (probe, step, played): RecordedExchange => ({ index: index++, probe, step, ...played }) },
  };
  const play = async (run: (session: Session) => Promise<void>) => {
    const probe: Probe = { id: 'test', plays: '', access: 'write', chain: 1, run };
    return await playProbes(tools, [{ key: 'test', probe, parameters: {} }], 1, () => {}).get('test');
  };
  return { play, sent, tools, journalText: () => readFileSync(file, 'utf8') };
}

const created = (_method: string, _path: string, body: Json | undefined): Answer => ({
  status: 201,
  body: { ...(body as object), id: 'new/1' },
});

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

/** Users and groups are numbered separately, as in many databases. */
const numbered = (method: string, _path: string, body: Json | undefined): Answer =>
  method === 'POST' ? { status: 201, body: { ...(body as object), id: '1' } } : { status: 204 };

test('a group with the id of a user that this run created is not its own', async () => {
  const { play, sent } = bench(numbered);
  const ended = await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.send('delete', { method: 'DELETE', path: '/Groups/1' });
  });
  expect(ended).toEqual(expect.objectContaining({ message: expect.stringContaining('did not create') }));
  expect(sent).toEqual(['POST /Users']);
});

test('the deletion of a group leaves the user with the same id to be cleaned up', async () => {
  const { play, sent, tools } = bench(numbered);
  await play(async (session) => {
    await session.createUser('create', { userName: 'ann' });
    await session.createGroup('create-group', { displayName: 'staff' });
    await session.send('delete', { method: 'DELETE', path: '/Groups/1' });
  });
  expect(await cleanUp(tools, 4)).toEqual([]);
  expect(sent.slice(2)).toEqual(['DELETE /Groups/1', 'DELETE /Users/1']);
});

test('a stranger with the id of a group that this run created is not touched', async () => {
  const boss = { status: 200, body: { id: '1', userName: 'boss' } };
  const { play, sent } = bench((method, path, body) => (path === '/Users' ? boss : numbered(method, path, body)));
  const transcript = await play(async (session) => {
    await session.createGroup('create-group', { displayName: 'staff' });
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
    await session.sendTogether({
      one: { method: 'GET', path: '/Users' },
      two: { method: 'DELETE', path: '/Users/somebody' },
    });
  });
  expect(ended).toEqual(expect.objectContaining({ message: expect.stringContaining('did not create') }));
  expect(sent).toEqual([]);
});

test('calls that go out together are all recorded before a lost one ends the probe', async () => {
  const { play } = bench((_method, url) => (url === '/lost' ? { error: 'timeout' } : { status: 200, body: {} }));
  const get = (where: string) => ({ method: 'GET', path: where }) as const;
  const transcript = await play(async (session) => {
    await session.sendTogether({ one: get('/lost'), two: get('/a'), three: get('/b') });
    await session.send('later', get('/c'));
  });
  expect(transcript).toMatchObject({
    exchanges: [{ step: 'one' }, { step: 'two' }, { step: 'three' }],
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
    await session.createUser('create', { userName: 'ann' });
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
  const { play, sent, tools } = bench((_method, _path, body) => ({ status: 201, body: { ...(body as object), id } }));
  const transcript = await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
  expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
  expect(await cleanUp(tools, 4)).toEqual([
    expect.objectContaining({ id, reason: expect.stringContaining('not touched') }),
  ]);
  expect(sent).toEqual(['POST /Users']);
});

describe('a read-back', () => {
  const path = '/Users/1';
  const get = { method: 'GET', path } as const;
  const stepsOf = (transcript: unknown) => (transcript as Transcript).exchanges.map(({ step }) => step);
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
    expect(stepsOf(transcript)).toEqual(['read~1', 'read~2', 'read']);
  });

  test('that stays stale ends with the time, and is not waited for again, unlike something else', async () => {
    const { play } = bench(titles('old'));
    const startedAt = performance.now();
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
      await session.readBack('read-again', get, shows({ title: 'newer' }));
      await session.readBack('read-other', get, shows({ title: 'newer', nickName: 'Ann' }));
    });
    expect(performance.now() - startedAt).toBeGreaterThan(990);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(stepsOf(transcript).map((step) => step.replace(/~\d/, '~'))).toEqual([
      ...['read~', 'read~', 'read~', 'read', 'read-again'],
      ...['read-other~', 'read-other~', 'read-other~', 'read-other'],
    ]);
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
    tools.consistencyMs = 60_000;
    const startedAt = performance.now();
    tools.isStopped = () => performance.now() - startedAt > 150;
    const transcript = await play(async (session) => {
      await session.readBack('read', get, shows({ title: 'new' }));
    });
    expect(performance.now() - startedAt).toBeLessThan(1000);
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
    tools.throttle = {
      turn: async () => {
        turns += 1;
      },
    };
    await play(async (session) => void (await session.readBack('read', get, shows({ title: 'new' }))));
    expect(turns).toBe(2);
  });
});

describe('what a probe prepares', () => {
  const at = (path: string) => ({ method: 'GET', path }) as const;
  const named = (id: string, more: Partial<Probe>): ProbeRun => ({
    key: id,
    probe: { id, plays: '', access: 'read', chain: 1, run: async () => {}, ...more },
    parameters: {},
  });
  const ordinary = (id: string) =>
    named(id, { run: async (session) => void (await session.send('only', at(`/${id}`))) });

  test.each([1, 8])('comes before all other probes, and its run after them, at %d at a time', async (concurrency) => {
    const { tools, sent } = bench(() => ({ status: 200, body: {} }));
    const around = named('around', {
      quiet: true,
      async prepare(session) {
        await session.send('before', at('/before'));
        session.note({ secret: 42 });
      },
      async run(session, noted) {
        await session.send('after', at(`/after-${noted.secret}`));
      },
    });
    const ended: string[] = [];
    const runs = [ordinary('a'), around, ordinary('b')];
    const transcripts = playProbes(tools, runs, concurrency, (key) => ended.push(key));
    expect(await transcripts.get('around')).toMatchObject({
      exchanges: [{ step: 'before' }, { step: 'after' }],
      facts: { secret: 42 },
      stopped: null,
    });
    expect(sent).toEqual(['GET /before', 'GET /a', 'GET /b', 'GET /after-42']);
    expect(ended.at(-1)).toBe('around');
  });

  test('and cannot be had ends that probe alone', async () => {
    const { tools, sent } = bench(() => ({ status: 200, body: {} }));
    const stopped = named('stopped', {
      prepare: async (session) => session.stop('users.create.accepted', 'no'),
      run: async (session) => void (await session.send('never', at('/never'))),
    });
    const wrong = named('wrong', {
      prepare: async () => {
        throw new Error('a bug');
      },
    });
    const transcripts = playProbes(tools, [stopped, wrong, ordinary('a')], 2, () => {});
    expect(await transcripts.get('stopped')).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
    expect(await transcripts.get('wrong')).toEqual(new Error('a bug'));
    expect(await transcripts.get('a')).toMatchObject({ exchanges: [{ step: 'only' }] });
    expect(sent).toEqual(['GET /a']);
  });
});

describe('clean-up', () => {
  test('a search that gets no list leaves open whether something is there, and says so', async () => {
    const { play, tools } = bench((method) => (method === 'POST' ? { error: 'closed' } : { status: 500 }));
    await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
    expect(await cleanUp(tools, 4)).toEqual([
      { resource: 'Users', id: null, name: 'ann', reason: expect.stringContaining('neither did the search') },
    ]);
    expect(tools.journal.open()).toHaveLength(1);
  });

  test('deletes groups before users and is content with 404', async () => {
    const { play, sent, tools } = bench((method, url, body) =>
      method === 'DELETE'
        ? { status: url.includes('u1') ? 404 : 204 }
        : { status: 201, body: { ...(body as object), id: url === '/Users' ? 'u1' : 'g1' } },
    );
    await play(async (session) => {
      await session.createUser('create', { userName: 'ann' });
      await session.createGroup('create-group', { displayName: 'staff' });
    });
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.slice(2)).toEqual(['DELETE /Groups/g1', 'DELETE /Users/u1']);
  });

  test('what cannot be deleted is a leftover with its reason', async () => {
    const { play, tools } = bench((method, url, body) =>
      method === 'DELETE' ? { status: 405 } : created(method, url, body),
    );
    await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
    expect(await cleanUp(tools, 4)).toEqual([
      { resource: 'Users', id: 'new/1', name: 'ann', reason: 'DELETE was answered with 405' },
    ]);
  });

  test.each([
    ['deletes it when name and externalId agree', 'x1', ['DELETE /Users/found']],
    ['leaves it alone when it is somebody else’s', 'theirs', []],
  ])('a create without an answer is looked for by name: %s', async (_name, externalId, deletes) => {
    const list = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 1,
      Resources: [{ id: 'found', userName: 'Ann', externalId }],
    };
    const { play, sent, tools } = bench((method) =>
      method === 'POST' ? { error: 'closed' } : method === 'GET' ? { status: 200, body: list } : { status: 204 },
    );
    await play(async (session) => void (await session.createUser('create', { userName: 'ann', externalId: 'x1' })));
    expect(await cleanUp(tools, 4)).toEqual([]);
    expect(sent.slice(1)).toEqual([expect.stringMatching(/^GET \/Users\?filter=userName\+eq\+%22ann%22$/), ...deletes]);
  });

  test('an id that the answer gave for another name is not adopted', async () => {
    const { play, sent, tools } = bench((method) =>
      method === 'POST' ? { status: 200, body: { id: 'the-boss', userName: 'boss' } } : { status: 200, body: {} },
    );
    const transcript = await play(async (session) => void (await session.createUser('create', { userName: 'ann' })));
    expect(transcript).toMatchObject({ stopped: { blockedBy: 'users.create.accepted' } });
    expect(await cleanUp(tools, 4)).toEqual([
      { resource: 'Users', id: 'the-boss', name: 'ann', reason: expect.stringContaining('not touched') },
    ]);
    expect(sent.filter((line) => line.startsWith('DELETE'))).toEqual([]);
  });
});
