import { putOffFor } from '../../../engine/http/put-off';

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
