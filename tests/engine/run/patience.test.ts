import { makePatience } from '../../../engine/run/patience';

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

const never = () => false;

/** Reads back until there is nothing more to wait for; @returns the pauses between the attempts */
async function pausesFor(patience: ReturnType<typeof makePatience>, stale: string[]): Promise<number[]> {
  const wait = patience.begin('Users by id', mockNow);
  const pauses: number[] = [];
  for (let ms = wait.pause(stale); ms !== null; ms = wait.pause(stale)) {
    pauses.push(ms);
    await patience.sleep(ms);
  }
  return pauses;
}

test('pauses grow, and the last attempt goes out when the time is over', async () => {
  expect(await pausesFor(makePatience(500, never), ['title'])).toEqual([100, 200, 200]);
  expect(mockNow).toBe(500);
});

test('what stayed stale to the end is not waited for again, unlike something else', async () => {
  const patience = makePatience(500, never);
  await pausesFor(patience, ['title']);
  expect(await pausesFor(patience, ['title'])).toEqual([]);
  expect(await pausesFor(patience, ['title', 'nickName'])).toEqual([100, 200, 200]);
  expect(mockNow).toBe(1000);
});

test('what is current is not waited for, and nothing is when the time is 0', async () => {
  expect(await pausesFor(makePatience(500, never), [])).toEqual([]);
  expect(await pausesFor(makePatience(0, never), ['title'])).toEqual([]);
});

test('an interrupt ends a long pause within the next slice of it', async () => {
  await makePatience(60_000, () => mockNow >= 120).sleep(60_000);
  expect(mockNow).toBe(150);
});
