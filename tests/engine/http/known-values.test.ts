import { makeKnownValues } from '../../../engine/http/known-values';

const known = makeKnownValues();
known.add('ann lee', 'A');
known.add('ann lee-jones', 'B');
known.add('ann@corp.com', 'C');
known.add('sales', 'D');
known.add('a 1', 'E');

test.each([
  ['sales', 'D'],
  ['the sales team', 'the sales team'],
  ['a 1', 'E'],
  ['see a 1', 'see a 1'],
  ['ann lee', 'A'],
  ['xann lee-jonesx ann leex', 'xBx Ax'],
  ['ann lann lee', 'ann lA'],
  ['mail=ann%40corp.com&ann@corp.com', 'mail=C&C'],
  ['ann', 'ann'],
  ['', ''],
])('%j becomes %j', (text, replaced) => {
  expect(known.replaceIn(text)).toBe(replaced);
});

test('the first replacement of a value counts', () => {
  known.add('sales', 'F');
  expect([known.get('sales'), known.get('nobody'), known.isEmpty()]).toEqual(['D', undefined, false]);
  expect(makeKnownValues().isEmpty()).toBe(true);
});
