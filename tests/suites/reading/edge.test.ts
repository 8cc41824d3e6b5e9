import { at, fail, pass } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import type { EdgeFacts } from '../../../probes/edge-rounds';
import { type Carried, carried, judgeKept, judgeUntouched } from '../../../suites/reading/edge';
import { exchange, unanswered } from '../../helpers/exchange';

const edge = { path: 'title', text: 'a+b', part: '+', step: '2' };
type Context = Parameters<typeof carried>[0];
const context = (edges: EdgeFacts['edge'], ...exchanges: Context['exchanges']): Context => ({
  facts: { edge: edges },
  parameters: { value: 'plus' },
  exchanges,
});
const [write, read] = [exchange({ step: 'patch-2' }), exchange({ step: 'read-2' })];

test('the call that carried a value is found, and the read after it', () => {
  const { step: _, ...carries } = edge;
  const all = [exchange({ step: 'patch-1' }), write, exchange({ step: 'read-1' }), read];
  expect(carried(context({ plus: edge }, ...all), 'patch')).toEqual({ ...carries, write, read, isPlainStored: false });
  expect(carried(context({ plus: edge }, write), 'patch')).toEqual({
    ...carries,
    write,
    read: undefined,
    isPlainStored: false,
  });
});

test.each<[string, Context, RegExp]>([
  ['no text can carry it', context({ other: edge }, write), /no free-text attribute/],
  ['no such facts were noted', { ...context({}, write), facts: {} }, /no free-text attribute/],
  ['the check is about no value', { ...context({ plus: edge }, write), parameters: {} }, /no free-text attribute/],
  ['the call was lost', context({ plus: edge }, unanswered({ step: 'patch-2' })), /connection\.requests\.answered/],
])('it is skipped when %s', (_, facts, reason) => {
  expect(carried(facts, 'patch')).toEqual({ outcome: 'skip', reason: expect.stringMatching(reason) });
});

const shown = (value: Json | undefined, text = 'a+b', part = '+'): Carried => {
  const body: Json = value === undefined ? {} : { title: value };
  return {
    path: 'title',
    text,
    part,
    write: exchange({ index: 1 }),
    read: exchange({ index: 2, body }),
    isPlainStored: true,
  };
};
const gone = (answer: Partial<Carried>): Carried => ({ ...shown('a+b'), ...answer });
const place = [at.body(exchange({ index: 2 }), '/title')];
const long = 'é'.repeat(8);

test.each<[string, Carried, number | null, string, object]>([
  ['kept', shown('a+b'), 200, 'plus', pass],
  ['kept within another text', shown(' Dr a+b'), 299, 'plus', pass],
  ['kept with the letters composed', shown('Jos\u00e9', 'Jose\u0301', 'e\u0301'), 200, 'combining', pass],
  ['kept without the blank at its end', shown('a', 'a ', 'a '), 200, 'trailing-space', pass],
  ['refused', shown('a+b'), 400, 'plus', { outcome: 'skip', reason: 'the value was refused' }],
  ['redirected', shown('a b'), 300, 'plus', { outcome: 'skip', reason: 'the value was refused' }],
  ['answered with what nobody knows', shown('a b'), null, 'plus', { outcome: 'skip', reason: 'the value was refused' }],
  ['never read', gone({ read: undefined }), 200, 'plus', { outcome: 'skip', reason: expect.stringContaining('no id') }],
  [
    'a server error',
    shown('a+b'),
    500,
    'plus',
    {
      messageId: 'fault',
      expected: '2xx or 400',
      actual: 500,
      at: [at.status(exchange({ index: 1 }))],
      cause: 'server-error',
    },
  ],
  ['gone', gone({ read: exchange({ status: 404 }) }), 200, 'plus', { messageId: 'gone', actual: 404 }],
  [
    'changed',
    shown('a b'),
    200,
    'plus',
    fail('changed', { expected: 'a+b', actual: 'a b', at: place, data: { path: 'title' } }),
  ],
  ['lost', shown(undefined), 200, 'plus', { messageId: 'changed', actual: null }],
  ['no text', shown(7), 200, 'plus', { messageId: 'changed', actual: 7 }],
  ['all there', shown(long, long), 200, '64-characters', pass],
  [
    'cut',
    shown('é'.repeat(5), long),
    200,
    '64-characters',
    fail('cut', { expected: 8, actual: 5, at: place, data: { path: 'title' } }),
  ],
  ['as long, and another', shown('e'.repeat(8), long), 200, '64-characters', { messageId: 'changed' }],
  ['longer', shown(`${long}!`, long), 200, '64-characters', { messageId: 'changed' }],
])('a text that is %s', (_, each, status, name, judgement) => {
  expect(judgeKept(each, status, name)).toMatchObject(judgement);
});

test('characters are counted, not the halves that UTF-16 makes of them', () => {
  const text = '\u{1f600}'.repeat(4);
  expect(judgeKept(shown('\u{1f600}'.repeat(3), text), 200, '64-characters')).toMatchObject({ expected: 4, actual: 3 });
});

test.each<[string, Carried, number, object]>([
  ['untouched', shown('Jose\u0301', 'Jose\u0301', 'e\u0301'), 200, pass],
  [
    'composed',
    shown('Jos\u00e9', 'Jose\u0301', 'e\u0301'),
    200,
    fail('altered', { expected: '"Jose\\u0301"', actual: '"Jos\\u00e9"', at: place, data: { path: 'title' } }),
  ],
  ['refused', shown('x'), 400, { outcome: 'skip', reason: 'the value was refused' }],
  ['changed altogether', shown('x'), 200, { outcome: 'skip', reason: 'the value is not stored at all' }],
])('a text that is %s, by the letter', (_, each, status, judgement) => {
  expect(judgeUntouched(each, status, 'combining')).toMatchObject(judgement);
});
