import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing } from '../tampering';
import { choosy, oneAddress } from './providers';
import { notSet } from './tampering';

describeSubject('patch.operation', {
  faults: notSet('patch.operation.any-case[entra]', 'add', 'read-added', edit('/active', false)),
});

describeRecording(oneAddress, {
  skipped: [['patch.operation.any-case[entra]', nothing]],
});

describeRecording(choosy, {
  faults: [['patch.operation.any-case[entra]', nothing, 'refused']],
});
