import type { Probe } from '../../../contract/probe';
import type { ProbeRun } from '../../../engine/run/plan';
import { playProbes } from '../../../engine/run/probe-runner';
import { bench } from '../../helpers/session-bench';

describe('what a probe prepares', () => {
  const at = (path: string) => ({ method: 'GET', path }) as const;
  const named = (id: string, more: Partial<Probe>): ProbeRun => ({
    key: id,
    probe: { id, plays: '', access: 'read', chain: 1, steps: { '*': [] }, run: async () => {}, ...more },
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

  test('dangerous probes come last, one at a time, and none after one that broke the provider', async () => {
    let isBroken = false;
    const { tools, sent } = bench(() => ({ status: 201, body: {} }));
    const aftermath = { isBroken: () => isBroken, see: () => {} };
    const dangerous = (id: string, danger: Probe['danger']) =>
      named(id, {
        ...(danger ? { danger } : {}),
        async run(session) {
          await session.send('only', at(`/${id}`));
          isBroken = id === 'breaking';
        },
      });
    const runs = [
      dangerous('log-in', 'credentials'),
      dangerous('breaking', 'grave'),
      dangerous('odd', 'some'),
      named('quiet', { quiet: true, run: async (session) => void (await session.send('only', at('/quiet'))) }),
      ordinary('a'),
    ];
    const transcripts = playProbes({ ...tools, aftermath }, runs, 8, () => {});
    expect(await transcripts.get('log-in')).toMatchObject({
      exchanges: [],
      stopped: { blockedBy: 'errors.aftermath.still-works' },
    });
    expect(sent).toEqual(['GET /a', 'GET /quiet', 'GET /odd', 'GET /breaking']);
  });
});
