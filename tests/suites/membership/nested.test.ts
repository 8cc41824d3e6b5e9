import { describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';
import { noMembers, others } from './tampering';

describeSubject('membership.nested', {
  faults: [
    ['membership.nested.refused-or-kept', { nest: status(500) }, 'fault'],
    ['membership.nested.refused-or-kept', { 'read-nest': others }, 'dropped'],
  ],
  legal: [['membership.nested.refused-or-kept', { nest: all(status(400), body()) }]],
  skipped: [
    ['membership.nested.refused-or-kept', { 'read-nest': noMembers }],
    ['membership.nested.refused-or-kept', { 'read-nest': edit('/members/0/type', 'User') }],
    ['membership.nested.refused-or-kept', { 'read-nest': edit('/members/0/$ref', '../Users/7') }],
  ],
});
