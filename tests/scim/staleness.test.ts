import type { Stale } from '../../contract/probe';
import type { Json, RecordedExchange } from '../../contract/results';
import { after, all, finds, findsNot, hasMembers, isGone, isThere, shows } from '../../scim/staleness';
import { urn } from '../../scim/urns';

const answer = (status: number, body: Json = null) => ({ status, headers: {}, body });
const list = (...ids: string[]) =>
  answer(200, { schemas: [urn.list], totalResults: ids.length, Resources: ids.map((id) => ({ id })) });
const group = (...ids: string[]) => answer(200, { members: ids.map((value) => ({ value })) });
const user = answer(200, { active: 'False', title: 'Boss', name: { givenName: 'Ann' }, nickName: '' });

test.each<[string, Stale, Parameters<Stale>[0], string[]]>([
  ['a resource that is not there yet', isThere, answer(404), ['resource']],
  ['one that is there', isThere, user, []],
  ['a read that is refused', isThere, answer(403), []],
  ['a resource that is still there', isGone, user, ['deletion']],
  ['one that is gone', isGone, answer(404), []],
  ['attributes as they were', shows({ title: 'Clerk', 'name.givenName': 'Bea' }), user, ['title', 'name.givenName']],
  ['attributes as they were written', shows({ title: 'Boss', 'name.givenName': 'Ann' }), user, []],
  ['a boolean shown as text', shows({ active: false }), user, []],
  ['what was taken away and is still there', shows({ title: null, nickName: null }), user, ['title']],
  ['attributes of a resource that is not there yet', shows({ title: 'Boss' }), answer(404), ['resource']],
  ['attributes in an answer that failed', shows({ title: 'Boss' }), answer(500), []],
  ['members', hasMembers(['a', 'b'], ['c', 'd']), group('a', 'c'), ['member b', 'removal of c']],
  ['a list without the resource', finds('a'), list('b'), ['hit']],
  ['a list with the resource', finds('a'), list('a'), []],
  ['a list with the resource as it was', finds('a', { active: false }), list('a'), ['active in hits']],
  ['a search that is refused', finds('a'), answer(400), []],
  ['a list with a resource that was deleted', findsNot('a'), list('b', 'a'), ['deletion']],
  ['a list without it', findsNot('a'), list('b'), []],
  ['several expectations', all(isThere, shows({ title: 'x' })), answer(404), ['resource']],
])('%s', (_name, stale, response, parts) => {
  expect(stale(response)).toEqual(parts);
});

test('nothing is expected of a write that was refused', () => {
  const write = (status: number) => ({ response: answer(status) }) as unknown as RecordedExchange;
  expect(after(write(204), isGone)(user)).toEqual(['deletion']);
  expect(after(write(400), isGone)(user)).toEqual([]);
});
