import { probes } from '../../probes/catalogue';
import { urn } from '../../scim/urns';
import { representation } from '../../suites/representation';
import type { Tamper } from '../helpers/recordings';
import { describeArea, describeSurveys } from './area-tables';
import { representationRows } from './representation-rows';
import { all, body, edit, status } from './tampering';

/** The area looks at whatever is played: here at a few probes. */
const looked = [
  'create-and-match',
  'create-values',
  'disable-and-restore',
  'leave',
  'bystanders',
  'discovery-documents',
];

const read = 'create-and-match/read';
const find = 'create-and-match/find';

/** Makes a recorded call an earlier attempt of another one. */
const earlier =
  (step: string): Tamper[string] =>
  (exchange) => {
    Object.assign(exchange, { step, attempt: 1 });
  };

describeArea(
  representation,
  {
    faults: [
      ['representation.attributes.declared', { [read]: edit('/passwordHash', 'x') }, 'undeclared'],
      ['representation.attributes.declared', { 'leave/group': edit('/active', true) }, 'undeclared'],
      ['representation.schemas.present', { [read]: edit('/schemas') }, 'missing'],
      ['representation.schemas.present', { [read]: edit('/schemas', []) }, 'missing'],
      ['representation.schemas.present', { [find]: edit('/Resources/0/schemas') }, 'missing'],
      ['representation.schemas.present', { [read]: edit('/schemas', urn.user) }, 'notStrings'],
      ['representation.schemas.base-urn', { [read]: edit('/schemas', [urn.enterprise]) }, 'missing'],
      ['representation.schemas.base-urn', { 'leave/group': edit('/schemas', [urn.user]) }, 'missing'],
      ['representation.schemas.no-duplicates', { [read]: edit('/schemas', [urn.user, urn.user]) }, 'twice'],
      ['representation.schemas.extension-listed', { [read]: edit('/schemas', [urn.user]) }, 'unlisted'],
      ['representation.id.present', { [read]: edit('/id') }, 'missing'],
      ['representation.id.present', { [find]: edit('/Resources/0/id', '') }, 'missing'],
      ['representation.id.present', { [read]: edit('/id', 4711) }, 'notString'],
      ['representation.id.stable', { [read]: edit('/id', 'ann.lee@example.com') }, 'changed'],
      [
        'representation.id.unique',
        { 'leave/create': edit('/id', '1'), 'leave/create-other': edit('/id', '1') },
        'shared',
      ],
      ['representation.meta.complete', { [read]: edit('/meta') }, 'missing'],
      ['representation.meta.complete', { [read]: edit('/meta/created') }, 'missing'],
      ['representation.meta.resource-type', { [read]: edit('/meta/resourceType', 'user') }, 'wrong'],
      ['representation.meta.resource-type', { 'leave/group': edit('/meta/resourceType', 'User') }, 'wrong'],
      ['representation.meta.date-times', { [read]: edit('/meta/created', '2024-01-01 10:00:00') }, 'malformed'],
      ['representation.meta.date-times', { [read]: edit('/meta/lastModified', 1704103200) }, 'malformed'],
      ['representation.meta.time-zone', { [read]: edit('/meta/lastModified', '2024-01-01T10:00:00') }, 'open'],
      ['representation.meta.location', { [read]: edit('/meta/location', 'https://example.com/Users/me') }, 'elsewhere'],
      ['representation.names.camel-case', { [read]: edit('/UserName', 'ann') }, 'otherCase'],
      ['representation.names.camel-case', { [read]: edit('/meta/ResourceType', 'User') }, 'otherCase'],
      ['representation.names.camel-case', { [find]: edit('/resources', []) }, 'otherCase'],
      ['representation.values.no-nulls', { [read]: edit('/nickName', null) }, 'null'],
      ['representation.values.no-nulls', { [read]: edit('/name/middleName', null) }, 'null'],
      ['representation.active.is-boolean', { [read]: edit('/active', 'True') }, 'notBoolean'],
      ['representation.name.is-complex', { [read]: edit('/name', 'Ann Lee') }, 'notObject'],
      ['representation.multi-valued.objects', { [read]: edit('/emails', { value: 'a@example.com' }) }, 'notArray'],
      ['representation.multi-valued.objects', { [read]: edit('/emails', ['a@example.com']) }, 'notObjects'],
      [
        'representation.multi-valued.one-primary',
        {
          [read]: edit('/emails', [
            { value: 'a', primary: true },
            { value: 'b', primary: 'True' },
          ]),
        },
        'two',
      ],
      ['representation.lists.complete', { [find]: edit('/Resources/0/title') }, 'missing'],
      ['representation.lists.complete', { [find]: edit('/Resources/0/userName', 'somebody else') }, 'differs'],
      ['representation.password.never-returned', { [read]: edit('/password', '[redacted]') }, 'returned'],
      ['representation.queries.at-once', { [find]: all(edit('/Resources', []), earlier('find-other-case')) }, 'late'],
      ['representation.reads.at-once', { 'leave/read-group-restored': earlier('read-group-deleted') }, 'late'],
      [
        'representation.reads.at-once',
        { 'leave/read-group-restored': all(status(404), earlier('read-group-deleted')) },
        'late',
      ],
      ['representation.password.never-returned', { [find]: edit('/Resources/0/password', '$2b$10') }, 'returned'],
    ],
    legal: [
      ['representation.attributes.declared', { [read]: edit('/UserName', 'the same in another case') }],
      ['representation.attributes.declared', { [read]: edit('/externalId', 'common to all') }],
      [
        'representation.schemas.base-urn',
        { [read]: edit('/schemas', ['urn:example:other', urn.enterprise, urn.user]) },
      ],
      ['representation.schemas.extension-listed', { [read]: edit('/schemas') }],
      ['representation.values.no-nulls', { [read]: edit('/schemas', null) }],
      [
        'representation.schemas.extension-listed',
        { [read]: all(edit('/schemas', [urn.user]), edit(`/${urn.enterprise}`)) },
      ],
      ['representation.meta.date-times', { [read]: edit('/meta/created', '2024-01-01T10:00:00.1234567+02:00') }],
      ['representation.meta.time-zone', { [read]: edit('/meta/created', '2024-01-01T10:00:00-05:00') }],
      ['representation.names.camel-case', { [read]: edit('/FavouriteColour', 'green') }],
      ['representation.names.camel-case', { [read]: edit('/Region', 'an attribute of the provider itself') }],
      ['representation.multi-valued.objects', { [read]: edit('/emails', []) }],
      ['representation.lists.complete', { [find]: edit('/Resources/0/meta') }],
      ['representation.active.is-boolean', { [read]: edit('/active') }],
      ['representation.id.stable', { [read]: status(404) }],
      ['representation.schemas.present', { [read]: body() }],
      ['representation.password.never-returned', { [read]: edit('/password', null) }],
      // What never comes is a failure of the check that waits for it, and no delay.
      ['representation.queries.at-once', { [find]: all(edit('/Resources/0/meta'), earlier('find-other-case')) }],
      [
        'representation.reads.at-once',
        {
          'leave/read-group-restored': all(status(404), body({ detail: 'one' }), earlier('read-group-deleted')),
          'leave/read-group-deleted': all(status(404), body({ detail: 'another' })),
        },
      ],
    ],
  },
  { probes: probes.filter(({ id }) => looked.includes(id)) },
);

describeSurveys(representation, representationRows);
