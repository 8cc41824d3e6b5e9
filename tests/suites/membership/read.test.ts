import { noHit } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { both, hidden } from './tampering';

describeSubject('membership.read', {
  faults: both([['membership.read.members-shown', hidden, 'hidden']]),
  legal: [['membership.read.members-shown', { 'test-member': status(400) }]],
  skipped: [['membership.read.members-shown', { ...hidden, 'test-member': noHit }]],
});
