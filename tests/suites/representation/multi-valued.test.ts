import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { shows } from './made';
import { userRead } from './tampering';

const noLists = skip('no answer showed a user or group with a multi-valued attribute');

describeSubject('representation.multi-valued', {
  faults: [
    ['representation.multi-valued.objects', { [userRead]: edit('/emails', { value: 'a@example.com' }) }, 'notArray'],
    ['representation.multi-valued.objects', { [userRead]: edit('/emails', ['a@example.com']) }, 'notObjects'],
    [
      'representation.multi-valued.one-primary',
      {
        [userRead]: edit('/emails', [
          { value: 'a', primary: true },
          { value: 'b', primary: 'True' },
        ]),
      },
      'two',
    ],
  ],
  legal: [['representation.multi-valued.objects', { [userRead]: edit('/emails', []) }]],
  surveys: [
    ['representation.multi-valued.objects', 'a user without lists', shows({ emails: [] }), noLists],
    ['representation.multi-valued.one-primary', 'a user without lists', shows({}), noLists],
    [
      'representation.multi-valued.one-primary',
      'items that are not primary',
      shows({ emails: [{ primary: true }, { primary: false }, { primary: 'False' }, {}] }),
      pass,
    ],
  ],
});
