import { putOffFor } from '../../../engine/http/put-off';
import { scimError } from '../../../provider/errors';
import { startProvider } from '../../../provider/provider';
import { auditInProcess } from '../../helpers/audit-in-process';

const answer = (status: number, retryAfter?: string) => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

test.each([
  [429, '2', 2000],
  [429, '0', 0],
  [429, undefined, 1000],
  [429, 'soon', 1000],
  [429, new Date(0).toUTCString(), 0],
  [429, '3600', null],
  [503, '1', 1000],
  [503, undefined, null],
  [500, '1', null],
  [200, '1', null],
])('%s with Retry-After %s is waited for %s ms', (status, header, ms) => {
  expect(putOffFor(answer(status, header))).toBe(ms);
});

test('no answer is none that puts off', () => {
  expect(putOffFor(null)).toBeNull();
});

test('calls are put off without a word on when to come back: all is done in the end, and one check says so', async () => {
  let calls = 0;
  let putOff = 0;
  const provider = await startProvider({
    behaviour: {
      // The second call is one of the first contact; the last ones clean up.
      beforeRoute: ({ method }) => {
        calls += 1;
        if (calls !== 2 && calls % (method === 'DELETE' ? 10 : 60) !== 0) return undefined;
        putOff += 1;
        throw scimError(429, 'not now');
      },
    },
  });
  const { verdict, results } = await auditInProcess({ target: provider, dialects: ['entra'] });
  const complaints = results.filter(({ status }) => status !== 'pass');
  const { User, Group } = provider.store.tables;
  await provider.close();
  expect([verdict, complaints.map(({ id, status }) => `${status} ${id}`)]).toEqual([
    'conformant',
    ['warn errors.throttled.retry-after'],
  ]);
  expect([User.resources.size, Group.resources.size]).toEqual([0, 0]);
  expect(putOff).toBeGreaterThan(5);
});
