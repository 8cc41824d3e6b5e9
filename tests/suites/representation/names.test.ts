import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { found, list, marks, read, shows } from './made';
import { userFound, userRead } from './tampering';

const noneSeen = skip('no answer showed a user or group with an id that the provider assigned');

describeSubject('representation.names', {
  faults: [
    ['representation.names.camel-case', { [userRead]: edit('/UserName', 'ann') }, 'otherCase'],
    ['representation.names.camel-case', { [userRead]: edit('/meta/ResourceType', 'User') }, 'otherCase'],
    ['representation.names.camel-case', { [userFound]: edit('/resources', []) }, 'otherCase'],
  ],
  legal: [
    ['representation.names.camel-case', { [userRead]: edit('/FavouriteColour', 'green') }],
    ['representation.names.camel-case', { [userRead]: edit('/Region', 'an attribute of the provider itself') }],
  ],
  surveys: [
    ['representation.names.camel-case', 'an error', [{ ...read, status: 404, body: { Id: '7' } }], noneSeen],
    ['representation.names.camel-case', 'a schema', [{ call: 'GET /Schemas', body: { Id: '7' } }], noneSeen],
    [
      'representation.names.camel-case',
      "names that are the provider's own",
      shows({ 'urn:example:own': { Value: 1 }, own: { inside: { Value: 1 } }, humanResources: { UserName: 'ann' } }),
      pass,
    ],
    [
      'representation.names.camel-case',
      'an item',
      shows({ emails: [{ value: 'a@x' }, { Value: 'b@x' }] }),
      { messageId: 'otherCase', expected: 'value', actual: 'Value', at: marks('/emails/1/Value') },
    ],
    [
      'representation.names.camel-case',
      'a resource in a list',
      [{ ...found, body: list({ id: '7', Title: 'CEO' }) }],
      { messageId: 'otherCase', at: marks('/Resources/0/Title') },
    ],
  ],
});
