import { at, pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { changeOf, isPutOff, judgeNoConflict, sentTogether } from '../../../suites/reading/together';
import { exchange, unanswered } from '../../helpers/exchange';

test('calls that were sent at once are those of their word, whatever their steps are called', () => {
  const atOnce = ['add-1', 'add-12', 'another'].map((step) => ({ ...exchange({ step }), together: 'add' }));
  const lost = { ...unanswered({ step: 'add-3' }), together: 'add' };
  const others = [exchange({ step: 'add-2' }), { ...exchange({ step: 'add-4' }), together: 'change' }];
  expect(sentTogether([lost, ...others, ...atOnce], 'add')).toEqual(atOnce);
});

test.each([
  [429, {}, true],
  [503, { 'retry-after': '1' }, true],
  [503, {}, false],
  [500, { 'retry-after': '1' }, false],
  [200, {}, false],
])('%d with %j puts the call off: %s', (status, headers, putOff) => {
  expect(isPutOff(exchange({ status, headers }))).toBe(putOff);
});

test.each<[Json | undefined, object]>([
  [{ Operations: [{ op: 'Add', path: 'title', value: 'x' }, { path: 'other' }] }, { path: 'title', value: 'x' }],
  [{ Operations: [{ op: 'Add' }] }, { path: '', value: null }],
  [{ Operations: [] }, { path: '', value: null }],
  [undefined, { path: '', value: null }],
])('%j sets %j', (sent, change) => {
  expect(changeOf(exchange({ call: 'PATCH /Users/7', ...(sent === undefined ? {} : { sent }) }))).toEqual(change);
});

const sentAtOnce = (statuses: number[]) =>
  statuses.map((status, index) => ({
    ...exchange({ index, step: `change-${index + 1}`, call: 'PATCH /Users/7', status }),
    together: 'change',
  }));

test.each<[number[], object]>([
  [[200, 204], pass],
  [[204, 204, 429], pass],
  // Refused for another reason than the other change.
  [[204, 400, 204], pass],
  [[204, 400], skip('only one of the changes was accepted')],
  [[409, 409], skip('none of the changes was accepted, so sending them at once is not the cause')],
  ...[409, 412, 423, 428, 500, 503].map((status): [number[], object] => [
    [204, status, 204],
    { outcome: 'fail', messageId: 'refused', actual: status },
  ]),
])('changes at once that are answered with %j', (statuses, judgement) => {
  const changes = sentAtOnce(statuses);
  const again = exchange({ index: 9, step: 'again-1', call: 'PATCH /Users/7', status: 204 });
  expect(judgeNoConflict([...changes, again], 'change')).toMatchObject(judgement);
});

test('what is rejected alone as well is rejected for another reason than the race', () => {
  const changes = sentAtOnce([204, 409, 204]);
  const rejected = skip('what was rejected is rejected alone as well');
  expect(judgeNoConflict(changes, 'change')).toEqual(rejected);
  const again = exchange({ index: 9, step: 'again-1', call: 'PATCH /Users/7', status: 409 });
  expect(judgeNoConflict([...changes, again], 'change')).toEqual(rejected);
  const ofLaterRound = exchange({ index: 9, step: 'again-round-2-1', call: 'PATCH /Users/7', status: 204 });
  expect(judgeNoConflict([...changes, ofLaterRound], 'change')).toEqual(rejected);
});

test('all changes that were refused as conflicts are marked', () => {
  const changes = sentAtOnce([409, 204, 429, 412]);
  const [first, , , last] = changes.map(at.status);
  const again = exchange({ index: 9, step: 'again-1', call: 'PATCH /Users/7', status: 204 });
  expect(judgeNoConflict([...changes, again], 'change')).toMatchObject({
    expected: '200 or 204',
    actual: 409,
    at: [first, last],
  });
});
