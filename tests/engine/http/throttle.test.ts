import { makeThrottle } from '../../../engine/http/throttle';

let mockNow = 0;
jest.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => {
    mockNow += ms;
  },
}));
beforeEach(() => {
  mockNow = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => mockNow);
});
afterEach(() => jest.restoreAllMocks());

test('requests are spaced, and those that go out at once have quiet on both sides', async () => {
  const throttle = makeThrottle(50);
  const times: number[] = [];
  for (const count of [1, 1, 3, 1]) {
    await throttle.turn(count);
    times.push(mockNow);
  }
  expect(times).toEqual([0, 20, 80, 140]);
});

test('without a limit nobody waits', async () => {
  const throttle = makeThrottle(null);
  for (const count of [1, 1, 3, 1]) await throttle.turn(count);
  expect(mockNow).toBe(0);
});
