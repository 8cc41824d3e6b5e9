import type { Call } from '../../../contract/probe';
import { watchToken } from '../../../engine/run/token-watch';
import { type Answer, bench } from '../../helpers/session-bench';

const answered = (index: number, status: number) => ({
  index,
  probe: 'p',
  step: 's',
  request: { method: 'GET', url: 'http://h/Users', headers: {} },
  response: { status, headers: {} },
  startedAt: '',
  durationMs: 0,
  error: null,
});
const patch: Call = { method: 'PATCH', path: '/Groups/1' };
const read: Call = { method: 'GET', path: '/Users/1' };

/** A watch whose Test Connections are answered in this order, the last one for good. */
function watching(...statuses: number[]) {
  const steps: string[] = [];
  const watch = watchToken(
    async (step) => {
      steps.push(step);
      return answered(100 + steps.length, statuses[Math.min(steps.length, statuses.length) - 1] ?? 200);
    },
    async () => void steps.push('pause'),
  );
  return { watch, steps };
}

test('a token that a call and two Test Connections are refused with is not good any more', async () => {
  const { watch, steps } = watching(401);
  expect(await watch.isRefused(read, answered(7, 401))).toBe(true);
  expect([steps, watch.refusedFrom()]).toEqual([['test-connection-again-1', 'pause', 'test-connection-again-2'], 7]);
  expect(await watch.isRefused(read, answered(9, 200))).toBe(false);
});

test('calls that are refused at once are asked about once, and the first of them is named', async () => {
  const { watch, steps } = watching(401);
  const refused = [9, 7, 8].map((index) => watch.isRefused(index === 8 ? patch : read, answered(index, 401)));
  expect(await Promise.all(refused)).toEqual([true, true, true]);
  expect([steps.length, watch.refusedFrom()]).toEqual([3, 7]);
});

test.each([
  ['is accepted', [200], ['test-connection-again-1']],
  ['is refused once', [401, 200], ['test-connection-again-1', 'pause', 'test-connection-again-2']],
  ['is answered with an error', [500], ['test-connection-again-1']],
])('where Test Connection %s, the endpoint is what refuses, and is asked about once', async (_how, statuses, asked) => {
  const { watch, steps } = watching(...statuses);
  for (const index of [7, 8]) expect(await watch.isRefused(patch, answered(index, 401))).toBe(false);
  expect([steps, watch.refusedFrom()]).toEqual([asked, null]);
});

test('a token behind a scheme in another letter case is the same token', async () => {
  const { watch, steps } = watching(200, 401);
  const call: Call = { ...read, headers: { Authorization: 'bearer {token}' }, marks: { credentials: 'other-case' } };
  expect(await watch.isRefused(call, answered(7, 401))).toBe(false);
  expect(await watch.isRefused(read, answered(8, 401))).toBe(true);
  expect([await watch.isRefused(call, answered(9, 401)), steps.length]).toEqual([true, 4]);
});

test('an endpoint that refuses does not hide that the token ends later', async () => {
  const { watch } = watching(200, 401);
  expect(await watch.isRefused(patch, answered(7, 401))).toBe(false);
  expect(await watch.isRefused(read, answered(20, 401))).toBe(true);
  expect(watch.refusedFrom()).toBe(20);
});

test.each<[string, Call, number]>([
  ['a refusal of other credentials', { ...read, marks: { credentials: 'wrong' } }, 401],
  ['a refusal without credentials', { ...read, headers: { Authorization: null } }, 401],
  ['403', read, 403],
])('%s says nothing of the token', async (_what, call, status) => {
  const { watch, steps } = watching(401);
  expect(await watch.isRefused(call, answered(7, status))).toBe(false);
  expect(steps).toEqual([]);
});

test('a session sends nothing more, and shows its checks no answer that was only for the token', async () => {
  const answers: Answer[] = [{ status: 200 }, { status: 401 }];
  const { play, sent, tools } = bench(() => answers.shift() ?? { status: 200 });
  const { watch } = watching(401);
  tools.token = watch;
  tools.isStopped = () => watch.refusedFrom() !== null;
  const run = () =>
    play(async (session) => {
      for (const step of ['a', 'b', 'c']) await session.send(step, { method: 'GET', path: `/Users/${step}` });
    });
  const reason = expect.stringMatching(/Secret Token was no longer accepted/);
  expect(await run()).toMatchObject({ exchanges: [{ step: 'a' }], stopped: { blockedBy: '', reason } });
  expect(await run()).toMatchObject({ exchanges: [], stopped: { blockedBy: '', reason } });
  expect(sent).toEqual(['GET /Users/a', 'GET /Users/b']);
});
