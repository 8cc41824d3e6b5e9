import { makePlaces } from '../../../engine/run/places';

const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

test('as many tasks as there are places run at a time, in their order', async () => {
  const { take } = makePlaces(2);
  let running = 0;
  const seen: string[] = [];
  const task = (name: string) => async () => {
    running += 1;
    seen.push(`${name} of ${running}`);
    await rest();
    running -= 1;
  };
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => take(task(name))));
  expect(seen).toEqual(['a of 1', 'b of 2', 'c of 2', 'd of 2']);
});

test('a task that pauses gives its place to another, and goes on before those that have not begun', async () => {
  const { take, leave } = makePlaces(1);
  const seen: string[] = [];
  const short = (name: string) =>
    take(async () => {
      seen.push(name);
      await rest();
    });
  await Promise.all([
    take(async () => {
      seen.push('begins');
      await leave(rest);
      seen.push('goes on');
    }),
    short('meanwhile'),
    short('after'),
  ]);
  expect(seen).toEqual(['begins', 'meanwhile', 'goes on', 'after']);
});

test('a place comes back when a task or a pause fails', async () => {
  const { take, leave } = makePlaces(1);
  const fails = async () => {
    throw new Error('no');
  };
  await expect(take(fails)).rejects.toThrow('no');
  await expect(take(() => leave(fails))).rejects.toThrow('no');
  expect(await take(async () => 'free')).toBe('free');
});
