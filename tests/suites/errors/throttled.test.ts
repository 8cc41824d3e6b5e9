import { describeSubject } from '../subject-tables';
import { all, header, status } from '../tampering';
import { unknown } from './tampering';

describeSubject('errors.throttled', {
  faults: [['errors.throttled.retry-after', { [unknown]: status(429) }, 'missing']],
  legal: [['errors.throttled.retry-after', { [unknown]: all(status(429), header('retry-after', '30')) }]],
});
