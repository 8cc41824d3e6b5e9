import { pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { urn } from '../../../scim/urns';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { ann, list, marks, read } from './made';
import { userRead } from './tampering';

const schemas = (...documents: Json[]): Made => ({
  probe: 'discovery-documents',
  step: 'schemas',
  call: 'GET /Schemas',
  body: list({ name: 'without an id' }, ...documents),
});

const userSchema = { id: urn.user, attributes: [{ type: 'without a name' }, { name: 'userName' }, { name: 'Title' }] };

describeSubject('representation.attributes', {
  faults: [
    ['representation.attributes.declared', { [userRead]: edit('/passwordHash', 'x') }, 'undeclared'],
    ['representation.attributes.declared', { 'leave/group': edit('/active', true) }, 'undeclared'],
  ],
  legal: [
    ['representation.attributes.declared', { [userRead]: edit('/UserName', 'the same in another case') }],
    ['representation.attributes.declared', { [userRead]: edit('/externalId', 'common to all') }],
  ],
  surveys: [
    [
      'representation.attributes.declared',
      'nobody',
      [schemas(userSchema)],
      skip('no answer showed a user or group whose schema /Schemas lists'),
    ],
    ['representation.attributes.declared', 'a user whose schema is listed', [schemas(userSchema), read], pass],
    [
      'representation.attributes.declared',
      'a user whose schema is not listed',
      [schemas(), read],
      skip('no answer showed a user or group whose schema /Schemas lists'),
    ],
    [
      'representation.attributes.declared',
      'a user whose schema lists no attributes',
      [schemas({ id: urn.user }), read],
      skip('no answer showed a user or group whose schema /Schemas lists'),
    ],
    [
      'representation.attributes.declared',
      'another read of /Schemas',
      [{ ...schemas(), probe: 'other' }, schemas(userSchema), read],
      pass,
    ],
    [
      'representation.attributes.declared',
      'a name that a JSON Pointer has to escape',
      [schemas(userSchema), { ...read, body: { ...ann, 'a~b/c': 1 } }],
      { messageId: 'undeclared', actual: 'a~b/c', at: marks('/a~0b~1c', 1) },
    ],
  ],
});
