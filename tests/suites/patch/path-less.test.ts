import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { withoutDisplayName } from './mappings';

describeSubject('patch.path-less', {
  faults: [
    ['patch.path-less.dotted-key', { forms: status(400) }, 'refused'],
    ['patch.path-less.dotted-key', { 'read-forms': status(404) }, 'gone'],
    ['patch.path-less.dotted-key', { 'read-forms': edit('/name/givenName', 'old') }, 'notStored'],
    ['patch.path-less.dotted-key', { 'read-forms': edit('/name/familyName') }, 'sibling'],
  ],
});

describeRecording(withoutDisplayName, {
  faults: [['patch.path-less.dotted-key', { 'read-before': edit('/name/givenName', 'Ann') }, 'sibling']],
  legal: [['patch.path-less.dotted-key', nothing]],
});
