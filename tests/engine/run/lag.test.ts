import { makeLag } from '../../../engine/run/lag';

const kind = 'Users by id';

test('the whole time is given until a write was waited for in vain', () => {
  const lag = makeLag();
  expect(lag.limit(kind, 5000)).toBe(5000);
  lag.gaveUp(kind);
  expect(lag.limit(kind, 5000)).toBe(500);
  expect(lag.limit('Groups by id', 5000)).toBe(5000);
});

test('a provider that lags gets as much time as it took before, and more, but never more than there is', () => {
  const lag = makeLag();
  lag.caughtUp(kind, 900);
  lag.caughtUp(kind, 700);
  lag.gaveUp(kind);
  expect([lag.limit(kind, 5000), lag.limit(kind, 2000)]).toEqual([2700, 2000]);
});

test('replays wait shortly, unless something was late before', () => {
  const lag = makeLag();
  expect([lag.limitOfReplays(5000), lag.limitOfReplays(0)]).toEqual([300, 0]);
  lag.caughtUp('Groups by query', 800);
  expect([lag.limitOfReplays(5000), lag.limitOfReplays(1000)]).toEqual([2400, 1000]);
});
