import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { ann, create, found, shows } from './made';
import { userFound, userRead } from './tampering';

const bo = { ...create, sent: { userName: 'bo' } };

describeSubject('representation.id', {
  faults: [
    ['representation.id.present', { [userRead]: edit('/id') }, 'missing'],
    ['representation.id.present', { [userFound]: edit('/Resources/0/id', '') }, 'missing'],
    ['representation.id.present', { [userRead]: edit('/id', 4711) }, 'notString'],
    ['representation.id.stable', { [userRead]: edit('/id', 'ann.lee@example.com') }, 'changed'],
    [
      'representation.id.unique',
      { 'leave/create': edit('/id', '1'), 'leave/create-other': edit('/id', '1') },
      'shared',
    ],
  ],
  legal: [['representation.id.stable', { [userRead]: status(404) }]],
  surveys: [
    ['representation.id.unique', 'one that was created', [create], skip('fewer than two users or groups were created')],
    ['representation.id.unique', 'two of different ids', [create, { ...bo, body: { ...ann, id: '9' } }], pass],
    [
      'representation.id.unique',
      'one that was created twice',
      [create, { ...create, sent: { userName: 'ANN' } }, { ...bo, body: { id: '9' } }],
      pass,
    ],
    ['representation.id.unique', 'a user and a group of one id', [create, { ...bo, call: 'POST /Groups' }], pass],
    [
      'representation.id.unique',
      'a body that is no JSON, and is taken for a user who is there',
      [create, { ...create, sent: '{"broken' }],
      { messageId: 'shared', actual: '7', data: { resource: 'a resource without a name', other: 'ann' } },
    ],
    ['representation.id.present', 'an empty id', shows({ id: '' }), { messageId: 'missing', actual: '' }],
    [
      'representation.id.stable',
      'a user in a list only',
      [found],
      skip('no answer showed a user or group that was requested by its id'),
    ],
  ],
});
