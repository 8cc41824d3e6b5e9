import { skip } from '../../../contract/check';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { userRead } from './tampering';

const showsGroup = (resource: object): Made[] => [{ call: 'GET /Groups/8', body: { id: '8', ...resource } }];

describeSubject('representation.name', {
  faults: [['representation.name.is-complex', { [userRead]: edit('/name', 'Ann Lee') }, 'notObject']],
  surveys: [
    [
      'representation.name.is-complex',
      'a group, which has no such attribute',
      showsGroup({ name: 'Sales' }),
      skip('no answer showed a user with a name'),
    ],
  ],
});
