import { at, fail, type Judgement, pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import type { Answers, Apart } from '../../../probes/patch-together';
import {
  answerOf,
  formOf,
  isCleared,
  judgeNotRefused,
  judgeNotSwallowed,
  notFoundOut,
  notStored,
  type OfForms,
  refusalOf,
  unreadable,
  type WithParts,
  withoutValue,
} from '../../../suites/reading/patched';
import { exchange } from '../../helpers/exchange';

const context = (facts: { apart?: Apart } = {}): WithParts => ({ facts, parameters: {}, exchanges: [] });
const patch = (status: number) => exchange({ index: 4, step: 'patch', call: 'PATCH /Users/7', status });
const others = (answers: Answers, exchanges: Record<string, number> = {}) =>
  context({ apart: { patch: { answers, exchanges } } });

test.each<[string, number, WithParts, number | null]>([
  ['accepted', 200, context(), 200],
  ['sent apart, while others were accepted', 204, others({ name: 204, title: 400 }), 400],
  ['refused, and nothing smaller sent', 400, context(), 400],
  ['refused, and alone never tried', 400, others({ title: null, name: 204 }), null],
  [
    'refused, and smaller ones of another step sent',
    400,
    context({ apart: { add: { answers: { title: 204 }, exchanges: {} } } }),
    400,
  ],
  [
    'refused, and nothing sent alone, as the search was ended',
    400,
    context({ apart: { patch: { answers: { title: null, name: null }, exchanges: {}, isCut: true } } }),
    null,
  ],
  ['refused, and accepted alone', 400, others({ title: 204 }), 204],
  ['refused, alone too', 400, others({ title: 422, name: 204 }), 422],
  ['refused, while some others were accepted', 400, others({ name: 200, emails: 400 }), null],
  ['refused, as all others were', 400, others({ name: 400 }), 400],
])('an operation %s', (_, status, facts, answer) => {
  expect(answerOf(facts, patch(status), 'title')).toBe(answer);
});

test.each<[string, WithParts, Judgement | undefined]>([
  ['accepted alone', others({ title: 204 }), undefined],
  ['not tried alone', others({ name: 204 }), notFoundOut],
  [
    'refused alone',
    others({ title: 422, name: 204 }, { title: 9 }),
    fail('refused', { expected: '200 or 204', actual: 422, at: [at.status(exchange({ index: 9 }))] }),
  ],
  [
    'refused, and the only one',
    others({ title: 400 }),
    fail('refused', { expected: '200 or 204', actual: 400, at: [at.status(patch(400))] }),
  ],
  [
    'refused like all others',
    others({ title: 400, name: 400 }),
    fail('refused', {
      expected: '200 or 204',
      actual: 400,
      at: [at.status(patch(400))],
      cause: 'patch-refused',
    }),
  ],
])('an operation that was %s is judged', (_, facts, judgement) => {
  expect(refusalOf(facts, patch(400), 'title')).toEqual(judgement);
});

const lost = fail('lost', { expected: 1, actual: 2, at: [] });

test.each<[string, number, Judgement | undefined, object, object]>([
  ['accepted, with effect', 204, undefined, pass, pass],
  [
    'accepted, without effect',
    204,
    lost,
    lost,
    skip('the request was accepted without effect, which another check reports'),
  ],
  ['refused', 400, lost, pass, { messageId: 'refused', actual: 400 }],
  [
    'ended in a fault',
    500,
    lost,
    { messageId: 'fault', expected: '200 or 204', actual: 500, at: [at.status(patch(500))] },
    skip('the request ended in a server error, which another check reports'),
  ],
])('what was %s is neither swallowed nor refused', (_, status, effect, swallowed, refused) => {
  expect(judgeNotSwallowed(context(), patch(status), 'title', () => effect)).toMatchObject(swallowed);
  expect(judgeNotRefused(context(), patch(status), 'title', () => effect)).toMatchObject(refused);
});

test('what was refused only together with others is neither', () => {
  const facts = others({ name: 204 });
  expect(judgeNotSwallowed(facts, patch(400), 'title', () => lost)).toBe(notFoundOut);
  expect(judgeNotRefused(facts, patch(400), 'title', () => lost)).toBe(notFoundOut);
});

const read = (body: Json, status = 200) => exchange({ call: 'GET /Users/7', status, body });

test('a form is sent where the mapping has an attribute for it that is stored', () => {
  const forms = (facts: OfForms['facts']): OfForms => ({ facts, parameters: {}, exchanges: [] });
  const facts = forms({ paths: { add: 'title', remove: 'nickName' }, values: { add: 'CEO' } });
  const before = read({ title: 'Engineer' });
  expect(formOf(facts, before, 'add')).toEqual({ path: 'title', value: 'CEO' });
  expect(formOf(facts, read({ nickName: 'Ann' }), 'remove')).toEqual({ path: 'nickName', value: null });
  expect(formOf(facts, before, 'remove')).toBeUndefined();
  expect(formOf(facts, before, 'replace')).toBeUndefined();
  expect(formOf(forms({}), before, 'add')).toBeUndefined();
  expect(formOf(forms({ paths: { add: 'title' } }), before, 'add')).toEqual({ path: 'title', value: null });
});

test.each<[Json, number, Json | undefined]>([
  [{}, 200, undefined],
  ['text', 200, '200 without the resource'],
  [{}, 404, 404],
])('%j with %d is a user who is gone: %j', (body, status, actual) => {
  const answer = read(body, status);
  const gone = actual === undefined ? undefined : fail('gone', { expected: 200, actual, at: [at.status(answer)] });
  expect(unreadable(answer)).toEqual(gone);
});

test('a value that is not stored is shown', () => {
  const answer = read({ name: { givenName: 'Bo' } });
  expect(notStored(answer, 'name.givenName', 'Ann', (value) => value === 'Bo')).toBeUndefined();
  expect(notStored(answer, 'name.givenName', 'Ann', () => false)).toEqual(
    fail('notStored', { expected: 'Ann', actual: 'Bo', at: [at.body(answer, '/name/givenName')] }),
  );
  expect(notStored(answer, 'title', 'CEO', () => false)).toMatchObject({ actual: null });
});

test.each<[Json, number, boolean]>([
  [{ title: 'CEO' }, 200, false],
  [{ title: '' }, 200, true],
  [{}, 200, true],
  [{}, 404, false],
  ['text', 200, false],
])('%j with %d shows that title is cleared: %s', (body, status, cleared) => {
  expect(isCleared(read(body, status), 'title')).toBe(cleared);
});

test('what has no value before cannot lose it', () => {
  expect(withoutValue(read({ title: 'CEO' }), 'title')).toBeUndefined();
  expect(withoutValue(read({ title: null }), 'title')).toEqual(
    skip('the attribute had no value before: see the checks that set it'),
  );
});

test('a server error in a smaller request is shown there, and not in the last one that went well', () => {
  const parts = others({ title: 200, nickName: 500 }, { title: 4, nickName: 9 });
  expect(judgeNotSwallowed(parts, patch(200), 'nickName', () => undefined)).toMatchObject({
    messageId: 'fault',
    actual: 500,
    at: [{ exchange: 9, in: 'status' }],
  });
  expect(judgeNotSwallowed(parts, patch(200), 'title', () => undefined)).toEqual(pass);
});
