import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('groups.external-id', {
  faults: [
    ['groups.external-id.stored', { find: edit('/Resources/0/externalId') }, 'dropped'],
    ['groups.external-id.stored', { find: edit('/Resources/0/externalId', 'ABC') }, 'altered'],
    ['groups.external-id.changed', { 'change-external-id': status(400) }, 'refused'],
    ['groups.external-id.changed', { 'read-changed': status(404) }, 'unread'],
    ['groups.external-id.changed', { 'read-changed': edit('/externalId', 'old') }, 'notChanged'],
    ['groups.external-id.changed', { 'read-changed': edit('/externalId') }, 'notChanged'],
  ],
  legal: [['groups.external-id.stored', { find: edit('/Resources/0/members', null) }]],
  skipped: [
    ['groups.external-id.stored', { find: status(400) }],
    ['groups.external-id.changed', { find: edit('/Resources/0/externalId') }],
  ],
});
