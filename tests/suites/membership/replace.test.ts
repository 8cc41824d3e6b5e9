import { lostAndFound } from '../concurrency/tampering';
import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { noMembers } from './tampering';

describeSubject('membership.replace', {
  faults: [
    ['membership.replace.exact', { replace: status(400) }, 'refused'],
    ['membership.replace.exact', { 'read-replaced': status(404) }, 'unread'],
    ['membership.replace.exact', undone('members-at-once/read', 'read-replaced', 'members'), 'kept'],
    ['membership.replace.exact', { 'read-replaced': noMembers }, 'lost'],
  ],
  legal: [
    ['membership.replace.exact', { replace: status(204), 'read-replaced': edit('/members/0/display') }],
    // Members that the first read lacks, and that were added again, are there to be removed.
    ['membership.replace.exact', lostAndFound(noMembers, 'create-group')],
  ],
  skipped: [
    ['membership.replace.exact', { read: noMembers }],
    ['membership.replace.exact', { read: status(500) }],
  ],
});
