import type { Behaviour } from '../../provider/behaviour';
import { lagging } from '../../provider/faults/lag';
import { startProvider } from '../../provider/provider';
import { catalogue } from '../../suites/catalogue';
import { record } from '../helpers/recordings';

async function outcomesOf(behaviour: Partial<Behaviour>, consistencyMs?: number) {
  const provider = await startProvider({ behaviour });
  const startedAt = performance.now();
  const recordings = await record(
    catalogue.filter(({ area }) => area !== 'patch'),
    { target: provider, ...(consistencyMs === undefined ? {} : { consistencyMs }) },
  ).finally(() => provider.close());
  return {
    outcomes: recordings.instances.map(({ id }) => ({ id, ...recordings.judge(id) })),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

const readsLate = 'representation.reads.at-once';
const queriesLate = 'representation.queries.at-once';

test.each([
  [{ readsMs: 300 }, [readsLate]],
  [{ queriesMs: 300 }, [queriesLate]],
  [{ readsMs: 300, queriesMs: 300 }, [readsLate, queriesLate]],
])(
  'a provider behind by %j is warned, with the figure, and nothing else is wrong',
  async (lag, warned) => {
    const { outcomes } = await outcomesOf(lagging(lag));
    const broken = outcomes.filter(({ status }) => status !== 'pass');
    expect(broken.map(({ id, status, reason }) => `${id} ${status} ${reason}`)).toEqual(
      warned.map((id) =>
        expect.stringMatching(new RegExp(`^${id} warn .* after [3-9]\\d\\d ms \\(\\d+ read-backs were late`)),
      ),
    );
  },
  60_000,
);

const failed = ({ outcomes }: Awaited<ReturnType<typeof outcomesOf>>) =>
  outcomes.filter(({ status }) => status === 'fail').map(({ id }) => id);

test('a provider that never shows what was written fails as ever, and there is no delay to warn of', async () => {
  const lag = { readsMs: Number.POSITIVE_INFINITY, queriesMs: Number.POSITIVE_INFINITY };
  const result = await outcomesOf(lagging(lag), 500);
  expect(failed(result)).toEqual(expect.arrayContaining(['users.read.by-id', 'users.match.by-user-name']));
  const late = result.outcomes.filter(({ id }) => id === readsLate || id === queriesLate);
  expect(late.map(({ status }) => status)).toEqual(['skip', 'skip']);
}, 60_000);

test('without patience a delay is a failure', async () => {
  expect(failed(await outcomesOf(lagging({ readsMs: 300 }), 0))).toContain('users.read.by-id');
}, 60_000);

test('a provider that drops one attribute costs one wait, not one for each read', async () => {
  const { outcomes, seconds } = await outcomesOf({
    // Booleans never change: disable and restore are answered with success, and nothing comes of them.
    readBoolean: () => true,
  });
  expect(outcomes.find(({ id }) => id.startsWith('lifecycle.disable.by-patch'))?.status).toBe('fail');
  expect(seconds).toBeGreaterThan(5);
  expect(seconds).toBeLessThan(9);
}, 60_000);
