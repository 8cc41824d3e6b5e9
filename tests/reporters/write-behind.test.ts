import type { RecordedExchange } from '../../contract/results';
import type { Told, ToldCheck } from '../../reporters/told';
import { writeBehind } from '../../reporters/write-behind';
import { exchange, type Made } from '../helpers/exchange';

const of = (exchanges: Made[], requests = 1) => {
  const recorded: RecordedExchange[] = exchanges.map((made, index) => exchange({ ...made, index }));
  const check = { exchanges: recorded.map(({ index }) => index), requests } as ToldCheck;
  return (...deciding: number[]) => writeBehind({ exchanges: recorded } as unknown as Told, check, deciding);
};
const create: Made = { call: 'POST /Users', body: { id: '7' } };
const change: Made = { call: 'PATCH /Users/7' };
const read: Made = { call: 'GET /Users/7' };

test('a read is shown with the last write to the same resource before it', () => {
  expect(of([create, { call: 'PATCH /Users/8' }, read])(2)).toBe(0);
  expect(of([create, change, { call: 'PATCH /Users/8' }, read, change])(3)).toBe(1);
});

test('a query is shown with the last write of its check, but for a survey', () => {
  const query: Made = { call: 'GET /Users?filter=userName eq "ann"' };
  expect(of([create, change, query])(2)).toBe(1);
  expect(of([create, change, query], 0)(2)).toBeUndefined();
});

test('a write that decided itself, a read without a write and no exchange at all have none', () => {
  expect(of([create, change])(1)).toBeUndefined();
  expect(of([read])(0)).toBeUndefined();
  expect(of([{ call: 'POST /Users' }, read])(1)).toBeUndefined();
  expect(of([read])()).toBeUndefined();
});
