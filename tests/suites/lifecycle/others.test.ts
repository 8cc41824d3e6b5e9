import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('lifecycle.others', {
  faults: [
    ['lifecycle.others.untouched', { 'read-other': status(404) }, 'gone'],
    ['lifecycle.others.untouched', { 'read-other': edit('/active', false) }, 'changed'],
  ],
  legal: [['lifecycle.others.untouched', { 'read-other': edit('/groups', []) }]],
});
