import type { Json } from '../../../contract/results';
import { writesOf } from '../../../engine/diagnosis/writes';
import { exchangesOf } from '../../helpers/exchange';

const path = 'emails[type eq "work"].value';
const sent = { Operations: [{ op: 'Replace', path, value: 'new' }] };
const effectsOf = (emails: Json) =>
  writesOf(
    exchangesOf(
      { call: 'GET /Users/1', body: { id: '1', emails: [{ value: 'old' }] } },
      { call: 'PATCH /Users/1', sent, status: 204 },
      { call: 'GET /Users/1', body: { id: '1', emails } },
    ),
  ).map(({ effect }) => effect);

test.each<[string, Json, string]>([
  ['a value that is shown without its type is stored', [{ value: 'new' }], 'stored'],
  ['which item without a type is meant is not to be seen', [{ value: 'old' }], 'unknown'],
  ['where one item shows a type, the others are of none', [{ value: 'new' }, { type: 'home', value: 'x' }], 'ignored'],
  ['a list that stays empty ignores it', [], 'ignored'],
])('%s', (_, emails, effect) => {
  expect(effectsOf(emails)).toEqual([effect]);
});
