import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { broken, unknown } from './tampering';

describeSubject('errors.scim-type', {
  faults: [
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'badRequest') }, 'unknown'],
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'null') }, 'unknown'],
    ['errors.scim-type.placed', { [unknown]: edit('/scimType', 'invalidValue') }, 'placed'],
  ],
  legal: [
    ['errors.scim-type.known', { [broken]: edit('/scimType') }],
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'invalidCount') }],
  ],
});
