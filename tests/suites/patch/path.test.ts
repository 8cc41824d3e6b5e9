import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing } from '../tampering';
import { creationOnly } from './mappings';
import { role } from './paths';
import { notSet } from './tampering';

describeSubject('patch.path', {
  faults: [
    ...notSet('patch.path.core-urn', 'forms', 'read-forms', edit('/displayName', 'old')),
    ...notSet('patch.path.any-case', 'forms', 'read-forms', edit('/emails/0/value', 'old')),
    ...notSet(`patch.path.quoted-boolean[entra,${role}]`, 'add', 'read-added', edit('/roles')),
    ...notSet(
      `patch.path.quoted-boolean[entra-compliant,${role}]`,
      'replace',
      'read-replaced',
      edit('/roles/0/value', 'x'),
    ),
  ],
  legal: [[`patch.path.quoted-boolean[entra,${role}]`, { 'read-added': edit('/roles/0/primary', 'True') }]],
});

describeRecording(creationOnly, {
  skipped: [[`patch.path.quoted-boolean[entra,${role}]`, nothing]],
});
