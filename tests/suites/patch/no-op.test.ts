import { invalidValue } from '../../../provider/errors';
import { exemplary } from '../../../provider/exemplary';
import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { creationOnly } from './mappings';
import { work } from './paths';
import { loseWork } from './tampering';

describeSubject('patch.no-op', {
  faults: [
    ['patch.no-op.accepted[entra,title]', { same: status(304) }, 'refused'],
    ['patch.no-op.unchanged[entra,title]', { 'read-same': edit('/title') }, 'changed'],
    [`patch.no-op.unchanged[entra-compliant,${work}]`, { 'read-same': loseWork }, 'changed'],
    ['patch.no-op.unchanged[entra,title]', { 'read-same': status(404) }, 'gone'],
  ],
  legal: [['patch.no-op.accepted[entra,title]', { same: status(204) }]],
  skipped: [
    ['patch.no-op.accepted[entra,title]', { 'read-replaced': edit('/title', 'other') }],
    ['patch.no-op.unchanged[entra,title]', { same: status(400) }],
    ['patch.no-op.unchanged[entra,title]', { same: status(300) }],
  ],
});

describeRecording(creationOnly, {
  skipped: [
    ['patch.no-op.accepted[entra,userType]', nothing],
    ['patch.no-op.unchanged[entra,userType]', nothing],
  ],
});

describeRecording(
  {
    title: 'a provider that refuses what changes nothing, but for the title',
    options: {
      dialects: ['entra'],
      checks: ['patch.no-op.*'],
      behaviour: {
        applyOperation: (context, draft, operation) => {
          const before = JSON.stringify(draft.attributes);
          exemplary.applyOperation(context, draft, operation);
          if (operation.path !== 'title' && JSON.stringify(draft.attributes) === before)
            throw invalidValue('nothing would change');
        },
      },
    },
  },
  {
    legal: [['patch.no-op.unchanged[entra,title]', nothing]],
    faults: [[`patch.no-op.accepted[entra,${work}]`, nothing, 'refused']],
    skipped: [[`patch.no-op.unchanged[entra,${work}]`, nothing]],
  },
);
