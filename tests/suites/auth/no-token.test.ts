import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('auth.no-token', {
  faults: [
    ['auth.no-token.refused', { 'no-token': status(200) }, 'served'],
    ['auth.no-token.refused', { 'no-token': status(500) }, 'unclear'],
    ['auth.no-token.create-refused', { anonymous: status(201) }, 'served'],
    ['auth.no-token.create-refused', { anonymous: status(500) }, 'unclear'],
  ],
  legal: [['auth.no-token.refused', { 'no-token': status(403) }]],
});
