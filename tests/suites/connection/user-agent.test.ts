import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { html } from './tampering';

describeSubject('connection.user-agent', {
  faults: [
    ['connection.user-agent.not-needed', { 'no-user-agent': status(403) }, 'refused'],
    ['connection.user-agent.not-needed', { 'no-user-agent': html }, 'notList'],
  ],
});
