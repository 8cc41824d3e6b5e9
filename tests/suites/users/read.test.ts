import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('users.read', {
  faults: [
    ['users.read.by-id', { read: status(404) }, 'status'],
    ['users.read.by-id', { read: edit('/id', 'another') }, 'other'],
  ],
});
