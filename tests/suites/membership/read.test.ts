import { noHit } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { both, hidden } from './tampering';

describeSubject('membership.read', {
  faults: both([['membership.read.members-shown', hidden, 'hidden']]),
  skipped: [['membership.read.members-shown', { ...hidden, 'test-member': noHit }]],
});
