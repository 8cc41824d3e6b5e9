import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { noMembers, secondIsBack } from './tampering';

describeSubject('membership.operations', {
  faults: [['membership.operations.in-order', secondIsBack(), 'stays']],
  skipped: [
    ['membership.operations.in-order', undone('read-renamed', 'read-changed', 'members')],
    ['membership.operations.in-order', { 'read-renamed': noMembers }],
    ['membership.operations.in-order', { 'add-and-remove': status(400) }],
  ],
});
