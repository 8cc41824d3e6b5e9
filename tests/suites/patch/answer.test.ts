import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { nothing, status } from '../tampering';
import { refusingAll } from './providers';
import { answered } from './tampering';

describeSubject('patch.answer', {
  faults: [
    ['patch.answer.shape', { 'patch-forms/forms': status(202) }, 'status'],
    ['patch.answer.shape', { 'patch-forms/forms': answered(200, undefined) }, 'empty'],
    ['patch.answer.shape', { 'patch-forms/forms': answered(200, { schemas: [urn.patch] }) }, 'request'],
    ['patch.answer.shape', { 'patch-forms/forms': answered(200, { id: 'another' }) }, 'noId'],
  ],
  legal: [
    ['patch.answer.shape', { 'patch-forms/forms': answered(204, undefined) }],
    // A redirect is no success, whatever it shows.
    ['patch.answer.shape', { 'patch-forms/forms': status(300) }],
  ],
});

describeRecording(refusingAll, {
  skipped: [['patch.answer.shape', nothing]],
});
