import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { noMembers } from './tampering';

describeSubject('membership.user', {
  faults: [
    ['membership.user.groups', { 'read-member': edit('/groups') }, 'missing'],
    [
      'membership.user.groups',
      { 'read-odd': edit('/members/0/value', 'ann@example.com'), 'read-member': edit('/groups') },
      'missing',
    ],
    ['membership.user.groups', { 'read-member': edit('/groups', [{ value: 'another' }]) }, 'missing'],
  ],
  legal: [['membership.user.groups', { 'read-member': edit('/groups/0/display') }]],
  skipped: [
    ['membership.user.groups', { 'read-odd': noMembers }],
    ['membership.user.groups', { 'read-member': status(404) }],
  ],
});
