import { at } from '../../../contract/check';
import { isSuccess, sentHeader } from '../../../scim/exchanges';
import { answered, hasSpoken, mediaType, offence, some, withCredentials } from '../../../suites/reading/exchanges';
import { exchange, unanswered } from '../../helpers/exchange';

test('only what was answered is left', () => {
  const each = exchange();
  expect(answered([unanswered(), each])).toEqual([each]);
});

test.each([
  [102, false],
  [200, true],
  [204, true],
  [299, true],
  [300, false],
  [404, false],
])('%d is a success: %s', (status, success) => {
  expect(isSuccess(exchange({ status }))).toBe(success);
});

test.each([
  [{ 'content-type': 'application/scim+json' }, 'application/scim+json'],
  [{ 'content-type': 'Application/JSON ; charset=utf-8' }, 'application/json'],
  [{}, ''],
])('%j is the media type %j', (headers, type) => {
  expect(mediaType(exchange({ headers }))).toBe(type);
});

test('a header of a request is found in any case', () => {
  const call = exchange({ sentHeaders: { Accept: 'x', 'Content-Type': 'application/json' } });
  expect(sentHeader(call, 'content-type')).toBe('application/json');
  expect(sentHeader(call, 'authorization')).toBeUndefined();
});

test('a call without a mark carries the credentials of the run', () => {
  expect(withCredentials(exchange())).toBe(true);
  expect(withCredentials({ ...exchange(), intent: 'wrong' })).toBe(true);
});

test.each(['none', 'wrong', 'malformed', 'other-case'] as const)(
  'a call with the credentials %s is the matter of the auth checks',
  (credentials) => {
    expect(withCredentials({ ...exchange(), credentials })).toBe(false);
  },
);

const message = { schemas: ['example', 'URN:example:message'] };

test.each([
  [{ body: message }, true],
  [{ body: message, call: 'POST /Users' }, false],
  [{ body: message, status: 404 }, false],
  [{ body: { schemas: ['example'] } }, false],
  [{ body: { schemas: 'urn:example:message' } }, false],
  [{ body: [message] }, false],
  [{ body: 'urn:example:message' }, false],
  [{}, false],
])('after %j the server has spoken SCIM: %s', (made, spoken) => {
  expect(hasSpoken([unanswered(), exchange({ status: 404 }), exchange(made)])).toBe(spoken);
});

test('an offence shows the first offender and marks no more than twenty', () => {
  const all = Array.from({ length: 21 }, (_, index) =>
    exchange({ index, status: 500 + index, call: 'GET /Users?x=1' }),
  );
  const [first = exchange(), ...others] = all;
  const details = { expected: 200, actual: ({ response }: typeof first) => response.status, at: at.status };
  expect(offence('wrong', [first, ...others], details)).toEqual({
    outcome: 'fail',
    messageId: 'wrong',
    expected: 200,
    actual: 500,
    at: all.slice(0, 20).map(at.status),
    data: { request: 'GET /scim/Users', count: '21' },
  });
  expect(offence('wrong', [first], { ...details, cause: 'server-error' })).toMatchObject({ cause: 'server-error' });
});

test('a list is narrowed to one that has something in it', () => {
  expect([some([]), some([1])]).toEqual([false, true]);
});
