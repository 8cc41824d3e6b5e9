import { at, pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import {
  findsOnly,
  foundInstead,
  hit,
  hitIds,
  isExact,
  listFault,
  otherThanList,
} from '../../../suites/reading/look-ups';
import { managerId, managerIn, ofManager } from '../../../suites/reading/manager';
import { created, pageOf, unsettled } from '../../../suites/reading/pages';
import { exchange } from '../../helpers/exchange';

const list = (...Resources: Json[]) => ({ schemas: [urn.list], totalResults: Resources.length, Resources });
const found = (...ids: string[]) => exchange({ index: 2, body: list(...ids.map((id) => ({ id }))) });
const page = exchange({ body: { ...list({ id: '1' }, {}), totalResults: 9, startIndex: 1, itemsPerPage: 2 } });

test.each([
  [found('7'), pass],
  [found('7', '7'), pass],
  [exchange({ status: 404 }), { messageId: 'refused', expected: 200, actual: 404 }],
  [exchange({ body: 'nobody' }), { messageId: 'notList', expected: 'a ListResponse', actual: 'nobody' }],
  [found(), { messageId: 'missing', expected: '7', actual: 'no hit' }],
  [found('8'), { messageId: 'missing', expected: '7', actual: ['8'] }],
  [found('7', '8'), { messageId: 'others', expected: '7', actual: ['7', '8'] }],
  [found('1', '2', '3', '4', '5', '7'), { messageId: 'others', actual: ['1', '2', '3', '4', '5'] }],
])('%j as the answer to a look-up of 7', (query, judgement) => {
  expect(findsOnly(query, '7')).toMatchObject(judgement);
  expect(isExact(query, '7')).toBe(judgement === pass);
});

test('a look-up is marked where it is wrong', () => {
  const query = found('8');
  expect(findsOnly(query, '7')).toMatchObject({ at: [at.body(query, '/Resources')] });
  expect(listFault(exchange({ status: 404, index: 2 }))).toMatchObject({ at: [at.status(query)] });
  expect(listFault(exchange({ index: 2 }))).toMatchObject({ at: [at.body(query)] });
  expect(listFault(query)).toBeUndefined();
});

test('hits are found by their ids', () => {
  expect(hitIds(page)).toEqual(['1', 'a hit without id']);
  expect(hitIds(exchange({ body: 'nobody' }))).toEqual([]);
  expect(hit(found('7', '8'), '8')).toEqual({ id: '8' });
  expect(hit(exchange({ ...found('8'), status: 404, body: list({ id: '8' }) }), '8')).toBeUndefined();
});

test('a page says what is on it and how much there is', () => {
  expect(pageOf(page)).toEqual({ ids: ['1', 'a hit without id'], total: 9, startIndex: 1, itemsPerPage: 2 });
  expect(pageOf(exchange({ body: [] }))).toBeUndefined();
});

test.each([
  [[9, 9], undefined],
  [[3], undefined],
  [[9, 8], 'totalResults differs between the pages'],
  [[2, 2], 'there are fewer than three users'],
  [[], 'there are fewer than three users'],
])('pages with the totals %j cannot be compared: %s', (totals, reason) => {
  const pages = totals.map((total) => ({ ids: [], total, startIndex: 1, itemsPerPage: 1 }));
  expect(unsettled(...pages)).toEqual(reason && skip(reason));
});

test('users that the provider accepted are counted', () => {
  expect([
    created({}),
    created({ id: '1', plusId: null }),
    created({ id: '1', plusId: '2', apostropheId: '3' }),
  ]).toEqual([0, 1, 3]);
});

test.each<[Json | undefined, string | undefined]>([
  [{ value: '9', displayName: 'Bo' }, '9'],
  ['9', '9'],
  [{ $ref: '../Users/9' }, undefined],
  [undefined, undefined],
])('the manager %j has the id %j', (manager, id) => {
  const body = { [urn.enterprise]: manager === undefined ? {} : { manager } };
  expect(managerIn(exchange({ body })).value).toEqual(manager);
  expect(managerId(manager)).toBe(id);
});

test.each([
  [`${urn.enterprise}:manager`, true],
  [`${urn.enterprise.toUpperCase()}:MANAGER.value`, true],
  [`${urn.enterprise}:department`, false],
])('%s is the manager: %s', (path, is) => {
  expect(ofManager.appliesTo({ path, type: 'Reference' })).toBe(is);
});

test.each<[Json | undefined, string]>([
  [{ totalResults: 0 }, 'a list whose schemas do not name that message'],
  [{ schemas: [urn.error], totalResults: 0 }, 'a list whose schemas do not name that message'],
  [{ schemas: [urn.list] }, 'one without a number as totalResults'],
  [{ schemas: [urn.list], totalResults: '0' }, 'one without a number as totalResults'],
  [
    { schemas: [urn.list], totalResults: 1, Resources: {} },
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1,"Resources":{}}',
  ],
  [{}, '{}'],
  ['nobody', 'nobody'],
  [undefined, 'no body'],
])('%j in the place of a list is told as %s', (body, told) => {
  expect(otherThanList(exchange(body === undefined ? {} : { body }))).toBe(told);
});

test.each([
  [exchange({ status: 404 }), 'status 404'],
  [exchange({ body: 'nobody' }), 'no ListResponse'],
  [found(), 'no hit'],
  [found('8'), '1 other'],
  [found('8', '9'), '2 others'],
])('%j found %s in the place of the one', (query, told) => {
  expect(foundInstead(query)).toBe(told);
});
