import { at, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import { patchRefused, userUnread } from '../../../suites/reading/answers';
import {
  groupPatchRefused,
  hidden,
  lacks,
  lists,
  memberIds,
  membersOf,
  readIds,
  textOf,
  unread,
} from '../../../suites/reading/members';
import { exchange, unanswered } from '../../helpers/exchange';

const group = (...ids: string[]) => ({ id: 'g', members: ids.map((value) => ({ value })) });
const read = (body?: Json, status = 200) =>
  exchange({ index: 4, call: 'GET /Groups/g', status, ...(body === undefined ? {} : { body }) });

test.each<[Json | undefined, string[], number]>([
  [group('1', '2', '1'), ['1', '2', '1'], 3],
  [{ members: [{ value: 1 }, { display: 'Ann' }, '2'] }, ['1', '', ''], 2],
  [{ members: { value: '1' } }, [], 0],
  [{}, [], 0],
  ['text', [], 0],
  [undefined, [], 0],
])('%j lists the ids %j in %d objects', (body, ids, objects) => {
  expect(memberIds(body)).toEqual(ids);
  expect(membersOf(body)).toHaveLength(objects);
});

test('a group that cannot be read lists nobody', () => {
  expect(readIds(read(group('1')))).toEqual(['1']);
  expect(readIds(read(group('1'), 404))).toEqual([]);
});

test('a fact that was not noted, or that the probe did not know, is empty', () => {
  expect([textOf('7'), textOf(undefined), textOf(null)]).toEqual(['7', '', '']);
});

test.each([
  [read({}), undefined],
  [read(), '200 without a resource'],
  [read([]), '200 without a resource'],
  [read({}, 404), 404],
])('%j could not be read: %j', (answer, actual) => {
  const judgement = { messageId: 'unread', expected: 200, actual, at: [at.status(answer)] };
  if (actual === undefined) expect(unread(answer)).toBeUndefined();
  else expect(unread(answer)).toMatchObject(judgement);
});

test.each([
  [200, undefined],
  [204, undefined],
  [202, 202],
  [400, 400],
])('a PATCH answered with %d is refused: %s', (status, actual) => {
  const patch = exchange({ call: 'PATCH /Groups/g', status });
  const failure = { messageId: 'refused', expected: '200 or 204', actual, at: [at.status(patch)] };
  if (actual === undefined) expect([patchRefused(patch), groupPatchRefused(patch)]).toEqual([undefined, undefined]);
  else
    for (const judgement of [patchRefused(patch), groupPatchRefused(patch)]) expect(judgement).toMatchObject(failure);
});

test.each<[Json | undefined, string]>([
  [{ Operations: [{ op: 'Add' }, { op: 'Remove' }, { op: 'Add' }] }, 'Add and Remove'],
  [{ Operations: [{ op: 'Add' }] }, 'Add'],
  ['no JSON', ''],
])('a refusal of %j has one root with others of its words and status', (sent, words) => {
  const patch = exchange({ call: 'PATCH /Groups/g', status: 400, ...(sent === undefined ? {} : { sent }) });
  expect(groupPatchRefused(patch)).toMatchObject({
    data: { op: words },
    cause: 'group-patch-refused',
  });
});

test('members that must be there, and one that must not', () => {
  const answer = read(group('1', '2', '3'));
  expect(lacks(answer, ['3', '1'], 'lost')).toBeUndefined();
  expect(lacks(answer, ['1', '4'], 'lost')).toMatchObject({
    messageId: 'lost',
    expected: ['1', '4'],
    actual: ['1', '2', '3'],
    at: [at.body(answer, '/members')],
  });
  expect(lists(answer, '4', 'kept')).toBeUndefined();
  expect(lists(answer, '2', 'kept')).toMatchObject({
    messageId: 'kept',
    expected: ['1', '3'],
    actual: ['1', '2', '3'],
    at: [at.body(answer, '/members/1')],
    data: { member: '2' },
  });
});

test('members are hidden when the membership test finds a group that shows none', () => {
  const test = (body: Json) => [exchange({ step: 'test-member', body })];
  const found = test({ schemas: [urn.list], totalResults: 1, Resources: [{ id: 'g' }] });
  const none = test({ schemas: [urn.list], totalResults: 0 });
  expect(hidden(read({}), found, 'g')).toEqual(skip(expect.stringContaining('membership.read.members-shown')));
  expect(hidden(read({}), found, 'h')).toBeUndefined();
  expect(hidden(read({}), none, 'g')).toBeUndefined();
  expect(hidden(read({}), [unanswered({ step: 'test-member' })], 'g')).toBeUndefined();
  expect(hidden(read(group('1')), found, 'g')).toBeUndefined();
});

test.each<[Json | undefined, number, boolean]>([
  [{ id: '7' }, 200, true],
  [{ id: '8' }, 200, false],
  ['text', 200, false],
  [undefined, 200, false],
  [{ id: '7' }, 404, false],
])('%j with %d shows the new user 7: %s', (body, status, shown) => {
  const unreadUser = skip('the user could not be read: see users.read.by-id');
  expect(userUnread(read(body, status), { id: '7' })).toEqual(shown ? undefined : unreadUser);
});
