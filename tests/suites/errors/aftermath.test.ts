import { pass } from '../../../contract/check';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

const id = 'errors.aftermath.still-works';
const create = (made: Made = {}): Made => ({
  call: 'POST /Users',
  status: 201,
  body: { id: '7' },
  intent: 'create',
  ...made,
});
const control = (made: Made = {}): Made => create({ intent: 'control', ...made });
const collision: Made = { call: 'PATCH /Users/7', status: 500 };

describeSubject('errors.aftermath', {
  faults: [[id, { 'bad-bodies/plain-create-1': status(500) }, 'broken']],
  surveys: [
    [id, 'a plain user afterwards', [create(), collision, control()], pass],
    [
      id,
      'no plain user afterwards',
      [create(), collision, control({ status: 500 })],
      { messageId: 'broken', data: { request: 'PATCH (call-1: 500)' } },
    ],
    [
      id,
      'no plain user after the second such request, though after the first',
      [create(), collision, control(), { ...collision, step: 'again' }, control({ status: 503 })],
      { data: { request: 'PATCH (again: 500)' } },
    ],
    [id, 'no plain user before either', [create({ status: 400 }), control({ status: 400 })], { outcome: 'skip' }],
    [id, 'an odd user before', [create({ intent: 'odd-create' }), control({ status: 415 })], { outcome: 'skip' }],
    [id, 'nothing dangerous sent', [create()], { outcome: 'skip' }],
  ],
});
