import { describeSubject } from '../subject-tables';
import { body, edit, status } from '../tampering';
import { noMembers } from './tampering';

describeSubject('groups.delete', {
  faults: [
    ['groups.delete.status', { delete: status(405) }, 'status'],
    ['groups.delete.gone', { delete: status(400) }, 'refused'],
    ['groups.delete.gone', { delete: status(500) }, 'refused'],
    ['groups.delete.gone', { 'read-deleted': status(200) }, 'there'],
    ['groups.delete.gone', { 'read-deleted': status(500) }, 'there'],
    ['groups.delete.keeps-users', { 'read-member': status(404) }, 'gone'],
    ['groups.delete.keeps-users', { 'read-member': body({}) }, 'gone'],
    ['groups.delete.keeps-users', { 'read-member': edit('/active', false) }, 'disabled'],
  ],
  legal: [
    ['groups.delete.gone', { delete: status(200) }],
    ['groups.delete.keeps-users', { 'read-member': edit('/active') }],
    ['groups.delete.keeps-users', { 'read-member': edit('/active', 'True') }],
  ],
  skipped: [
    ['groups.delete.gone', { delete: status(405) }],
    ['groups.delete.gone', { delete: status(501) }],
    ['groups.delete.gone', { 'read-changed': status(404) }],
    ['groups.delete.keeps-users', { delete: status(405) }],
    ['groups.delete.keeps-users', { 'read-changed': noMembers }],
  ],
});
