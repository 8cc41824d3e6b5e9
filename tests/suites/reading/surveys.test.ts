import { at } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { isSuccess } from '../../../scim/exchanges';
import { isNotOffered } from '../../../suites/reading/deletion';
import { type Fault, failOnce } from '../../../suites/reading/faults';
import { inOrder } from '../../../suites/reading/in-order';
import { configOf, supportedOf } from '../../../suites/reading/provider-config';
import { exchange } from '../../helpers/exchange';

const fault = (index: number, messageId = 'wrong'): Fault => ({
  messageId,
  expected: 1,
  actual: index,
  at: at.status(exchange({ index })),
});

test('a survey tells its first fault, counts those of its kind and marks no more than twenty', () => {
  const alike = Array.from({ length: 21 }, (_, index) => fault(index));
  expect(failOnce([])).toBeUndefined();
  expect(failOnce([...alike, fault(99, 'of another kind')])).toEqual({
    outcome: 'fail',
    messageId: 'wrong',
    expected: 1,
    actual: 0,
    at: alike.slice(0, 20).map((each) => each.at),
    data: { count: '21' },
  });
  expect(failOnce([{ ...fault(1), data: { name: 'x' } }])).toMatchObject({ data: { name: 'x', count: '1' } });
});

test.each<[Json | undefined, Json]>([
  [undefined, null],
  [false, false],
  [
    [3, 1, 2],
    [1, 2, 3],
  ],
  [
    { b: 1, meta: 2, a: [{ meta: 3, z: 4 }] },
    { a: [{ z: 4 }], b: 1 },
  ],
  // Left out means the same as null, an empty list and, of primary, false (RFC 7643 §2.4, §2.5).
  [{ a: null, b: [], c: '', primary: false }, {}],
  [
    { active: false, primary: true },
    { active: false, primary: true },
  ],
])('%j is compared as %j', (value, ordered) => {
  expect(inOrder(value)).toEqual(ordered);
});

test('items are put in one order whatever the order of their members', () => {
  const [home, work] = [
    { type: 'home', value: 'a' },
    { value: 'z', type: 'work' },
  ];
  const inText = (value: Json) => JSON.stringify(inOrder(value));
  expect(inText([work, home])).toBe(
    inText([
      { value: 'a', type: 'home' },
      { type: 'work', value: 'z' },
    ]),
  );
});

test.each([
  [204, true, false],
  [200, true, false],
  [299, true, false],
  [102, false, false],
  [300, false, false],
  [404, false, false],
  [405, false, true],
  [501, false, true],
])('DELETE answered with %d is done: %s; not offered: %s', (status, done, notOffered) => {
  const answer = exchange({ call: 'DELETE /Users/7', status });
  expect([isSuccess(answer), isNotOffered(answer)]).toEqual([done, notOffered]);
});

test.each<[number, Json | undefined, boolean]>([
  [200, { patch: { supported: true } }, true],
  [404, { patch: { supported: true } }, false],
  [200, {}, false],
  [200, [], false],
  [200, 'text', false],
  [200, undefined, false],
])('/ServiceProviderConfig answered with %d and %j can be judged: %s', (status, body, readable) => {
  const answer = exchange({ call: 'GET /ServiceProviderConfig', status, ...(body === undefined ? {} : { body }) });
  expect(configOf(answer) !== undefined).toBe(readable);
});

test('what a provider says to support is found', () => {
  expect(supportedOf({ patch: { supported: true } }, 'patch')).toBe(true);
  expect(supportedOf({ patch: true }, 'patch')).toBeUndefined();
});
