import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { html } from './tampering';

describeSubject('connection.path', {
  faults: [
    ['connection.path.trailing-slash', { 'trailing-slash': status(308) }, 'status'],
    ['connection.path.trailing-slash', { 'trailing-slash': html }, 'notList'],
  ],
  skipped: [['connection.path.trailing-slash', { 'first-page': status(500), 'trailing-slash': status(500) }]],
});
