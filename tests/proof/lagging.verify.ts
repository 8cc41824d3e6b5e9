import type { Behaviour } from '../../provider/behaviour';
import { lagging } from '../../provider/faults/shared/lag';
import { startProvider } from '../../provider/provider';
import { catalogue } from '../../suites/catalogue';
import { auditInProcess } from '../helpers/audit-in-process';
import { record } from '../helpers/recordings';

async function outcomesOf(behaviour: Partial<Behaviour>, consistencyMs?: number) {
  const provider = await startProvider({ behaviour });
  const recordings = await record([...catalogue], {
    target: provider,
    ...(consistencyMs === undefined ? {} : { consistencyMs }),
  }).finally(() => provider.close());
  return recordings.instances.map(({ id }) => ({ id, ...recordings.judge(id) }));
}

/** Longer than a call takes on a busy machine: else nobody would see it. */
const lagMs = 500;
const readsLate = 'representation.reads.at-once';
const queriesLate = 'representation.queries.at-once';

test.each([
  [{ readsMs: lagMs }, [readsLate]],
  [{ queriesMs: lagMs }, [queriesLate]],
  [{ readsMs: lagMs, queriesMs: lagMs }, [readsLate, queriesLate]],
])('a provider behind by %j is warned, with the figure, and nothing else is wrong', async (lag, warned) => {
  const outcomes = await outcomesOf(lagging(lag));
  const broken = outcomes.filter(({ status }) => status !== 'pass');
  expect(broken.map(({ id, status, reason }) => `${id} ${status} ${reason}`)).toEqual(
    warned.map((id) =>
      expect.stringMatching(new RegExp(`^${id} warn .* after \\d{3,} ms \\(longest delay of \\d+\\)`)),
    ),
  );
});

const failed = (outcomes: Awaited<ReturnType<typeof outcomesOf>>) =>
  outcomes.filter(({ status }) => status === 'fail').map(({ id }) => id);

test('a provider that never shows what was written fails as ever, and there is no delay to warn of', async () => {
  const lag = { readsMs: Number.POSITIVE_INFINITY, queriesMs: Number.POSITIVE_INFINITY };
  const outcomes = await outcomesOf(lagging(lag), 500);
  expect(failed(outcomes)).toEqual(expect.arrayContaining(['users.read.by-id', 'users.match.by-user-name']));
  const late = outcomes.filter(({ id }) => id === readsLate || id === queriesLate);
  expect(late.map(({ status }) => status)).toEqual(['skip', 'skip']);
});

test('a provider that lags and loses a write as well fails by what it loses only', async () => {
  const losing = { readBoolean: () => true };
  const lost = failed(await outcomesOf(losing, 2000));
  expect(lost.length).toBeGreaterThan(5);
  expect(failed(await outcomesOf({ ...lagging({ readsMs: lagMs, queriesMs: lagMs }), ...losing }, 2000))).toEqual(lost);
});

test('without patience a delay is a failure', async () => {
  expect(failed(await outcomesOf(lagging({ readsMs: Number.POSITIVE_INFINITY }), 0))).toContain('users.read.by-id');
});

test('a provider that never changes booleans costs each probe one wait, all at the same time', async () => {
  const { results, exchanges } = await auditInProcess({ behaviour: { readBoolean: () => true }, consistencyMs: 5000 });
  expect(results.find(({ check }) => check === 'lifecycle.disable.by-patch')?.status).toBe('fail');
  const waits = exchanges.filter(
    ({ probe, attempt, again }) =>
      attempt === 1 &&
      again === undefined &&
      ['disable-and-restore', 'leave', 'bystanders'].some((id) => probe.startsWith(id)),
  );
  expect(waits.map(({ probe, step }) => `${probe} ${step}`).sort()).toEqual([
    'disable-and-restore[entra-compliant] read-disabled',
    'disable-and-restore[entra] read-disabled',
    'leave find-disabled',
  ]);
  // Each has begun before the first has ended.
  const ends = waits.map(({ probe, step }) =>
    exchanges.findLast((each) => each.probe === probe && each.step === step && each.attempt === undefined),
  );
  expect(Math.max(...waits.map(({ index }) => index))).toBeLessThan(
    Math.min(...ends.map((end) => end?.index ?? Number.NaN)),
  );
});
