import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { nothing } from '../tampering';
import { unlistedExtension } from './mappings';
import { define, withoutSchema } from './tampering';

describeSubject('discovery.attribute', {
  faults: [
    ['discovery.attribute.discoverable[title]', { schemas: define('title', 'name', 'other') }, 'missing'],
    [
      'discovery.attribute.discoverable[name.givenName]',
      { schemas: define('name.givenName', 'name', 'other') },
      'missing',
    ],
    [
      'discovery.attribute.discoverable[emails[type eq "work"].value]',
      { schemas: define('emails', 'multiValued', false) },
      'single',
    ],
  ],
  legal: [['discovery.attribute.discoverable[title]', { schemas: define('title', 'name', 'Title') }]],
  skipped: [['discovery.attribute.discoverable[title]', { schemas: withoutSchema(urn.user) }]],
});

const team = 'urn:example:params:scim:schemas:Staff:team';

describeRecording(unlistedExtension, {
  faults: [[`discovery.attribute.discoverable[${team}]`, nothing, 'missing']],
});
