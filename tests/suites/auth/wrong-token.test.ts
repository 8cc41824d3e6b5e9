import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('auth.wrong-token', {
  faults: [
    ['auth.wrong-token.refused', { 'wrong-token': status(200) }, 'served'],
    ['auth.wrong-token.refused', { 'wrong-token': status(404) }, 'unclear'],
  ],
});
