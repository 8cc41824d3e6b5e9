import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { noMembers } from './tampering';

describeSubject('membership.put', {
  faults: [
    ['membership.put.exact', { put: status(400) }, 'refused'],
    ['membership.put.exact', { 'read-put': status(404) }, 'unread'],
    ['membership.put.exact', undone('read-many', 'read-put', 'members'), 'kept'],
    ['membership.put.exact', { 'read-put': noMembers }, 'lost'],
  ],
  legal: [['membership.put.exact', { put: status(204), 'read-put': edit('/members/0/display') }]],
  skipped: [
    ['membership.put.exact', { put: status(501) }],
    ['membership.put.exact', { 'read-many': noMembers }],
  ],
});
