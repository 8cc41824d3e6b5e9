import { makeThrottle } from '../../../engine/http/throttle';

test('requests are spaced, and those that go out at once have quiet on both sides', async () => {
  const throttle = makeThrottle(50);
  const start = performance.now();
  const times: number[] = [];
  for (const count of [1, 1, 3, 1]) {
    await throttle.turn(count);
    times.push(performance.now() - start);
  }
  const [first = 0, second = 0, together = 0, last = 0] = times;
  expect(first).toBeLessThan(18);
  expect(second).toBeGreaterThan(18);
  expect(together).toBeGreaterThan(78);
  expect(last).toBeGreaterThan(138);
});
