import { watchAftermath } from '../../../engine/run/aftermath';
import { exchangesOf, type Made } from '../../helpers/exchange';

const create = (status: number, more: Made = {}): Made => ({
  call: 'POST /Users',
  status,
  intent: 'create',
  ...more,
});
const control = (status: number) => create(status, { intent: 'control' });

test.each<[string, Made[], boolean]>([
  ['is broken when a control fails after a user was created', [create(201), control(500)], true],
  ['is broken when a control fails after another one', [control(201), control(400)], true],
  ['works while controls succeed', [create(201), control(201)], false],
  ['was not broken when it never created a user', [create(400), control(400)], false],
  ['that took an odd create call only was not broken', [create(201, { intent: 'odd-create' }), control(415)], false],
  ['is not judged by other refusals', [create(201), create(500), { call: 'POST /Groups', status: 500 }], false],
])('a provider %s', (_, made, isBroken) => {
  const aftermath = watchAftermath();
  for (const exchange of exchangesOf(...made)) aftermath.see(exchange);
  expect(aftermath.isBroken()).toBe(isBroken);
});
