import { urn } from '../../../scim/urns';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { define, withoutSchema } from './tampering';

describeSubject('discovery.definitions', {
  faults: [
    ['discovery.definitions.keywords', { schemas: define('title', 'mutability', 'ReadWrite') }, 'unknown'],
    ['discovery.definitions.keywords', { schemas: define('name.givenName', 'type', 'String') }, 'unknown'],
    ['discovery.definitions.keywords', { schemas: define('userName', 'uniqueness', true) }, 'unknown'],
    ['discovery.definitions.no-nulls', { schemas: define('title', 'subAttributes', null) }, 'null'],
    ['discovery.definitions.complete', { schemas: define('title', 'name') }, 'name'],
    ['discovery.definitions.complete', { schemas: define('title', 'type') }, 'type'],
    ['discovery.definitions.complete', { schemas: define('name', 'subAttributes') }, 'subAttributes'],
    ['discovery.definitions.booleans', { schemas: define('emails', 'multiValued', 'true') }, 'type'],
    ['discovery.definitions.booleans', { schemas: define('title', 'multiValued') }, 'type'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'caseExact', true) }, 'wrong'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'uniqueness', 'none') }, 'wrong'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'required') }, 'wrong'],
    ['discovery.definitions.active', { schemas: define('active', 'type', 'string') }, 'wrong'],
    ['discovery.definitions.password', { schemas: define('password', 'returned', 'default') }, 'wrong'],
    ['discovery.definitions.manager', { schemas: define('manager', 'type', 'string', urn.enterprise) }, 'wrong'],
    ['discovery.definitions.manager', { schemas: define('manager', 'subAttributes', [], urn.enterprise) }, 'noValue'],
    ['discovery.definitions.emails', { schemas: define('emails', 'multiValued', false) }, 'wrong'],
    ['discovery.definitions.emails', { schemas: define('emails', 'type', 'string') }, 'wrong'],
    ['discovery.definitions.email-types', { schemas: define('emails.type', 'canonicalValues') }, 'missing'],
    ['discovery.definitions.email-types', { schemas: define('emails.type', 'canonicalValues', ['home']) }, 'missing'],
  ],
  legal: [
    ['discovery.definitions.keywords', { schemas: define('title', 'mutability') }],
    ['discovery.definitions.user-name', { schemas: define('userName', 'uniqueness', 'global') }],
    ['discovery.definitions.user-name', { schemas: define('userName', 'caseExact') }],
  ],
  skipped: [
    ['discovery.definitions.keywords', { schemas: status(404) }],
    ['discovery.definitions.password', { schemas: withoutSchema(urn.user) }],
  ],
});
