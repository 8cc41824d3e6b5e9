import { pass, skip } from '../../../contract/check';
import { describeSubject, type SurveyRow } from '../subject-tables';
import { edit } from '../tampering';
import { marks, shows } from './made';
import { userRead } from './tampering';

const noTimes = skip('no answer showed meta.created or meta.lastModified as a dateTime');

describeSubject('representation.meta', {
  faults: [
    ['representation.meta.complete', { [userRead]: edit('/meta') }, 'missing'],
    ['representation.meta.complete', { [userRead]: edit('/meta/created') }, 'missing'],
    ['representation.meta.resource-type', { [userRead]: edit('/meta/resourceType', 'user') }, 'wrong'],
    ['representation.meta.resource-type', { 'leave/group': edit('/meta/resourceType', 'User') }, 'wrong'],
    ['representation.meta.date-times', { [userRead]: edit('/meta/created', '2024-01-01 10:00:00') }, 'malformed'],
    ['representation.meta.date-times', { [userRead]: edit('/meta/lastModified', 1704103200) }, 'malformed'],
    ['representation.meta.time-zone', { [userRead]: edit('/meta/lastModified', '2024-01-01T10:00:00') }, 'open'],
    [
      'representation.meta.location',
      { [userRead]: edit('/meta/location', 'https://example.com/Users/me') },
      'elsewhere',
    ],
    ['representation.meta.base-url', { [userRead]: edit('/meta/location', 'https://10.0.0.7/Users/me') }, 'elsewhere'],
  ],
  legal: [
    ['representation.meta.base-url', { [userRead]: edit('/meta/location', '/Users/me') }],
    ['representation.meta.date-times', { [userRead]: edit('/meta/created', '2024-01-01T10:00:00.1234567+02:00') }],
    ['representation.meta.time-zone', { [userRead]: edit('/meta/created', '2024-01-01T10:00:00-05:00') }],
  ],
  surveys: [
    ['representation.meta.resource-type', 'a user without meta', shows({}), skip('no answer showed meta.resourceType')],
    ['representation.meta.location', 'a user without meta', shows({}), skip('no answer showed meta.location')],
    ...['https://example.com/Users/a%20b', 'https://example.com/Users/a b'].map(
      (location): SurveyRow => [
        'representation.meta.location',
        `the location ${location}`,
        [{ call: 'GET /Users/a%20b', body: { id: 'a b', meta: { location } } }],
        pass,
      ],
    ),
    [
      'representation.meta.base-url',
      'a user without meta',
      shows({}),
      skip('no answer showed a meta.location with a host'),
    ],
    ['representation.meta.date-times', 'a user without meta', shows({}), noTimes],
    ['representation.meta.time-zone', 'a time that is none', shows({ meta: { created: 'yesterday' } }), noTimes],
    [
      'representation.meta.time-zone',
      'a time that is none beside one with a zone',
      shows({ meta: { created: 'yesterday', lastModified: '2024-01-01T10:00:00Z' } }),
      pass,
    ],
    [
      'representation.meta.time-zone',
      'a time that is none beside one without a zone',
      shows({ meta: { created: 'yesterday', lastModified: '2024-01-01T10:00:00' } }),
      { messageId: 'open', at: marks('/meta/lastModified') },
    ],
  ],
});
