import { skip } from '../../../contract/check';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { userRead } from './tampering';

const showsGroup = (resource: object): Made[] => [{ call: 'GET /Groups/8', body: { id: '8', ...resource } }];

describeSubject('representation.active', {
  faults: [['representation.active.is-boolean', { [userRead]: edit('/active', 'True') }, 'notBoolean']],
  legal: [['representation.active.is-boolean', { [userRead]: edit('/active') }]],
  surveys: [
    [
      'representation.active.is-boolean',
      'a group, which has no such attribute',
      showsGroup({ active: 'True' }),
      skip('no answer showed a user with active'),
    ],
  ],
});
