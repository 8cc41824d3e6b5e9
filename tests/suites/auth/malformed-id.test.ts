import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('auth.malformed-id', {
  faults: [
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(401) }, 'unauthorized'],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(500) }, 'other'],
    ['auth.malformed-id.not-unauthorized', { 'malformed-id': status(200) }, 'other'],
  ],
  legal: [['auth.malformed-id.not-unauthorized', { 'malformed-id': status(400) }]],
});
