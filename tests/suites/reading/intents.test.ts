import { isOrdinary } from '../../../suites/reading/all-error-bodies';
import { judgeKept } from '../../../suites/reading/kept-texts';
import { plainCreates } from '../../../suites/reading/plain-creates';
import { exchange, unanswered } from '../../helpers/exchange';

const create = { ...exchange({ call: 'POST /Users', status: 409 }), intent: 'create' as const };

test('of the calls that create a user, those are plain that nobody may refuse', () => {
  const others = [
    { ...create, intent: 'odd-create' as const },
    exchange({ call: 'POST /Users', step: 'create' }),
    { ...exchange({ call: 'POST /Groups' }), intent: 'create' as const },
    { ...unanswered({ call: 'POST /Users' }), intent: 'create' as const },
  ];
  expect(plainCreates([...others, create])).toEqual([create]);
});

test.each([
  ['POST /Users', undefined, true],
  ['PATCH /Groups/7', 'wrong', true],
  ['POST /Users', 'malformed', false],
  ['PUT /Users/7', undefined, false],
  ['GET /Schemas', undefined, false],
] as const)('%s with the intent %s is a call as Entra sends it: %s', (call, intent, ordinary) => {
  expect(isOrdinary({ ...exchange({ call }), ...(intent ? { intent } : {}) })).toBe(ordinary);
});

test('without a user that carries the text, the reason depends on whether odd users were created', () => {
  const judged = (intent: 'create' | 'odd-create') => judgeKept([{ ...create, intent }], ['title'], () => true);
  expect(judged('odd-create')).toMatchObject({ reason: 'the profile maps no attribute that can hold such a value' });
  expect(judged('create')).toMatchObject({ reason: 'no create call of this kind was answered in this run' });
});
