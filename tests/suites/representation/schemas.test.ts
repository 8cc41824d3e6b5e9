import { skip } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { all, body, edit } from '../tampering';
import { shows } from './made';
import { userFound, userRead } from './tampering';

const noneSeen = skip('no answer showed a user or group with an id that the provider assigned');

describeSubject('representation.schemas', {
  faults: [
    ['representation.schemas.present', { [userRead]: edit('/schemas') }, 'missing'],
    ['representation.schemas.present', { [userRead]: edit('/schemas', []) }, 'missing'],
    ['representation.schemas.present', { [userFound]: edit('/Resources/0/schemas') }, 'missing'],
    ['representation.schemas.present', { [userRead]: edit('/schemas', urn.user) }, 'notStrings'],
    ['representation.schemas.base-urn', { [userRead]: edit('/schemas', [urn.enterprise]) }, 'missing'],
    ['representation.schemas.base-urn', { 'leave/group': edit('/schemas', [urn.user]) }, 'missing'],
    ['representation.schemas.no-duplicates', { [userRead]: edit('/schemas', [urn.user, urn.user]) }, 'twice'],
    ['representation.schemas.extension-listed', { [userRead]: edit('/schemas', [urn.user]) }, 'unlisted'],
  ],
  legal: [
    [
      'representation.schemas.base-urn',
      { [userRead]: edit('/schemas', ['urn:example:other', urn.enterprise, urn.user]) },
    ],
    ['representation.schemas.extension-listed', { [userRead]: edit('/schemas') }],
    [
      'representation.schemas.extension-listed',
      { [userRead]: all(edit('/schemas', [urn.user]), edit(`/${urn.enterprise}`)) },
    ],
    ['representation.schemas.present', { [userRead]: body() }],
  ],
  surveys: [
    [
      'representation.schemas.extension-listed',
      'a path that the provider took for a name',
      [{ call: 'GET /Users/1', body: { id: '1', schemas: [urn.user], [`${urn.enterprise}:department`]: 'Sales' } }],
      { outcome: 'skip' },
    ],
    [
      'representation.schemas.extension-listed',
      'a URN that the provider cut out of a path',
      [{ call: 'GET /Users/1', body: { id: '1', schemas: [urn.user], 'urn:ietf:params:scim:schemas:core:2': {} } }],
      { outcome: 'skip' },
    ],
    [
      'representation.schemas.present',
      'schemas of which one is no text',
      shows({ schemas: [urn.user, 4711] }),
      { messageId: 'notStrings' },
    ],
    ['representation.schemas.no-duplicates', 'a user without schemas', shows({}), noneSeen],
    [
      'representation.schemas.extension-listed',
      'a user without extensions',
      shows({ [urn.enterprise]: {} }),
      skip('no answer showed a user or group with data of an extension'),
    ],
  ],
});
