import { describeRecording, describeSubject } from '../subject-tables';
import { nothing, status } from '../tampering';
import { role } from './paths';
import { choosy } from './providers';

describeSubject('patch.roles', {
  faults: [[`patch.roles.json-text[${role}]`, { forms: status(500) }, 'fault']],
  legal: [[`patch.roles.json-text[${role}]`, { forms: status(400) }]],
});

describeRecording(choosy, {
  faults: [[`patch.roles.json-text[${role}]`, nothing, 'fault']],
});
