import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';
import { noMembers } from './tampering';

const foundWithout = edit('/Resources/0/members');

describeSubject('groups.rename', {
  faults: [
    ['groups.rename.applied[entra]', { rename: status(400) }, 'refused'],
    ['groups.rename.applied[entra-compliant]', { 'read-changed': status(404) }, 'unread'],
    ['groups.rename.applied[entra-compliant]', undone('read-removed', 'read-changed', 'displayName'), 'notRenamed'],
    ['groups.rename.keeps-id', { 'read-changed': status(404) }, 'gone'],
    ['groups.rename.keeps-id', { 'read-changed': edit('/id', 'renamed') }, 'changed'],
    ['groups.rename.keeps-members', { 'membership-changes[entra]/read-renamed': noMembers }, 'lost'],
    [
      'groups.rename.keeps-members',
      { 'membership-changes[entra]/read-renamed': edit('/members/0/value', 'another') },
      'lost',
    ],
    ['groups.rename.keeps-members', { 'membership-changes[entra]/read-renamed': status(404) }, 'unread'],
    ['groups.rename.with-id', { 'rename-with-id': status(400) }, 'refused'],
    ['groups.rename.with-id', { 'read-renamed': status(404) }, 'unread'],
    ['groups.rename.with-id', { 'read-renamed': edit('/displayName', 'Old') }, 'notRenamed'],
    ['groups.rename.with-id', { 'read-renamed': noMembers }, 'lost'],
  ],
  legal: [
    ['groups.rename.applied', { rename: status(200) }],
    ['groups.rename.applied', { rename: all(status(200), body({})) }],
    [
      'groups.rename.keeps-members',
      { 'membership-changes[entra]/read-renamed': edit('/members/0/display', 'Somebody') },
    ],
    ['groups.rename.with-id', { 'find-by-external-id': foundWithout }],
  ],
  skipped: [
    ['groups.rename.keeps-id', { rename: status(400) }],
    ['groups.rename.keeps-members', { rename: status(501) }],
    ['groups.rename.keeps-members', { 'read-added': noMembers, 'read-removed': noMembers }],
    ['groups.rename.keeps-members', { 'read-removed': noMembers }],
    ['groups.rename.keeps-members', { 'read-removed': status(404) }],
    ['groups.rename.keeps-members', { 'read-removed': edit('/members/0') }],
  ],
});
