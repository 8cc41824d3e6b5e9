import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { userRead } from './tampering';

describeSubject('representation.values', {
  faults: [
    ['representation.values.no-nulls', { [userRead]: edit('/nickName', null) }, 'null'],
    ['representation.values.no-nulls', { [userRead]: edit('/name/middleName', null) }, 'null'],
  ],
  legal: [['representation.values.no-nulls', { [userRead]: edit('/schemas', null) }]],
});
