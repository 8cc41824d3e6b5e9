import { pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import { type Flaw, identified, judgeEach, representationsIn, targetOf } from '../../../suites/reading/representations';
import { exchange, unanswered } from '../../helpers/exchange';

test.each([
  ['/Users', { type: 'User', id: null }],
  ['/Users/', { type: 'User', id: null }],
  ['/Users/7', { type: 'User', id: '7' }],
  ['/Users/7/', { type: 'User', id: '7' }],
  ['/Users?filter=x', { type: 'User', id: null }],
  ['/Groups/7?attributes=id', { type: 'Group', id: '7' }],
  ['/Groups/a%2Fb%20c', { type: 'Group', id: 'a/b c' }],
  ['/Users/50%', { type: 'User', id: '50%' }],
  ['/Users/.search', null],
  ['/Users/7/photo', null],
  ['/Schemas', null],
  ['/', null],
])('a request of %s is about %j', (path, target) => {
  expect(targetOf(exchange({ call: `GET ${path}` }))).toEqual(target);
});

test('a request of something that is no URL is about nothing', () => {
  const odd = exchange();
  odd.request.url = '/Users/7';
  expect(targetOf(odd)).toBeNull();
});

const ann = { id: '7', userName: 'ann' };
const list = (...Resources: Json[]) => ({ schemas: [urn.list], totalResults: Resources.length, Resources });

test.each([
  [{ call: 'GET /Users/7', body: ann }, [['User', '', '7', false]]],
  [{ call: 'GET /Groups/7', body: ann }, [['Group', '', '7', false]]],
  [{ call: 'POST /Users', status: 201, body: ann }, [['User', '', null, false]]],
  [{ call: 'PATCH /Users/7', body: ann }, [['User', '', '7', false]]],
  [{ call: 'PATCH /Users/7', status: 202, body: ann }, []],
  [{ call: 'POST /Users', status: 409, body: ann }, []],
  [{ call: 'DELETE /Users/7', body: ann }, []],
  [{ call: 'GET /Users/7', body: 'ann' }, []],
  [{ call: 'GET /Users/7' }, []],
  [{ call: 'GET /Schemas', body: ann }, []],
  // A collection answers with a list; one resource in its place is nobody in particular.
  [{ call: 'GET /Users', body: ann }, []],
  [
    { call: 'GET /Users', body: list(ann, 'no resource', ann) },
    [
      ['User', '/Resources/0', null, true],
      ['User', '/Resources/2', null, true],
    ],
  ],
  [{ call: 'GET /Users/7', body: list(ann) }, [['User', '/Resources/0', null, true]]],
  [{ call: 'GET /Users', body: { schemas: [urn.list], totalResults: 0 } }, []],
  [{ call: 'GET /Users?filter=x&count=1', body: list(ann) }, [['User', '/Resources/0', null, true]]],
  [{ call: 'GET /Users?attributes=id', body: list(ann) }, []],
  [{ call: 'GET /Users/7?Attributes=id', body: ann }, []],
  [{ call: 'GET /Groups/7?excludedAttributes=members', body: ann }, [['Group', '', '7', false]]],
  [{ call: 'GET /Groups/7?excludedAttributes=displayName', body: ann }, []],
])('%j shows %j', (made, shown) => {
  const [each] = [exchange(made)];
  const seen = representationsIn([unanswered(), each]);
  expect(seen.map(({ type, pointer, requestedId, isInList }) => [type, pointer, requestedId, isInList])).toEqual(shown);
  for (const one of seen) expect([one.exchange, one.resource]).toEqual([each, ann]);
});

test.each([
  [{ call: 'GET /Users/7', body: ann }, 1],
  [{ call: 'GET /Users/7', body: { userName: 'ann' } }, 0],
  [{ call: 'GET /Users/7', body: { ...ann, id: '' } }, 0],
  [{ call: 'GET /Users/7', body: { ...ann, id: 7 } }, 0],
  [{ call: 'POST /Users', status: 201, sent: { userName: 'ann' }, body: ann }, 1],
  [{ call: 'POST /Users', status: 201, sent: '{"broken', body: ann }, 1],
  [{ call: 'POST /Users', status: 201, sent: ann, body: ann }, 0],
  [{ call: 'POST /Users', status: 201, sent: { ...ann, id: 'mine' }, body: ann }, 1],
  // Only a create call has no say in the id.
  [{ call: 'PUT /Users/7', sent: ann, body: ann }, 1],
])('%j shows %d with an id of its own', (made, count) => {
  expect(identified([exchange(made)])).toHaveLength(count);
});

test('what an exchange shows is found once', () => {
  const read = exchange({ call: 'GET /Users/7', body: ann });
  expect(representationsIn([read])[0]).toBe(representationsIn([read])[0]);
});

const wrong: Flaw = { messageId: 'wrong', expected: 1, actual: 2 };

test.each<[string, (Flaw | undefined | null)[], object]>([
  ['nothing', [], skip('nothing')],
  ['what the duty is not about', [null, null], skip('nothing')],
  ['one that is right', [null, undefined], pass],
  ['one that is wrong', [undefined, wrong], { outcome: 'fail', messageId: 'wrong', data: { count: '1' } }],
  ['two that are wrong', [wrong, wrong], { outcome: 'fail', messageId: 'wrong', data: { count: '2' } }],
])('%s is judged', (_, flaws, judgement) => {
  const seen = representationsIn([exchange({ body: list(...flaws.map(() => ann)) })]);
  expect(judgeEach(seen, ({ pointer }) => flaws[Number(pointer.at(-1))], 'nothing')).toMatchObject(judgement);
});

test('a flaw is marked where it stands in the representation', () => {
  const seen = representationsIn([exchange({ index: 5, body: list(ann) })]);
  const place = { exchange: 5, part: 'response', in: 'body' };
  expect(judgeEach(seen, () => ({ ...wrong, pointer: '/id' }), '')).toMatchObject({
    at: [{ ...place, pointer: '/Resources/0/id' }],
  });
  expect(judgeEach(seen, () => wrong, '')).toMatchObject({ at: [{ ...place, pointer: '/Resources/0' }] });
});
