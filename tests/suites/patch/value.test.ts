import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';
import { taken } from './tampering';

describeSubject('patch.value', {
  faults: taken('patch.value.list-for-single', 'list', '/displayName'),
  skipped: [['patch.value.list-for-single', { create: edit('/displayName') }]],
});
