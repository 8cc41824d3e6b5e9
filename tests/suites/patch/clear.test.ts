import { urn } from '../../../scim/urns';
import { describeRecording, describeSubject } from '../subject-tables';
import { all, edit, nothing, status } from '../tampering';
import { department } from './paths';
import { refusingAll } from './providers';

const fullName = 'name.formatted';
const ann = { givenName: 'Ann', familyName: 'Lee' };

describeSubject('patch.clear', {
  faults: [
    ['patch.clear.null[entra,title]', { null: status(500) }, 'refused'],
    ['patch.clear.null[entra,title]', { 'read-null': status(404) }, 'gone'],
    ['patch.clear.null[entra-compliant,title]', { 'read-null': edit('/title', 'null') }, 'kept'],
    [
      `patch.clear.null[entra,${department}]`,
      { 'read-null': edit(`/${urn.enterprise}`, { department: 'old' }) },
      'kept',
    ],
    ['patch.clear.empty-not-swallowed[entra,title]', { empty: status(500) }, 'fault'],
    ['patch.clear.empty-not-swallowed[entra,title]', { 'read-empty': status(404) }, 'gone'],
    ['patch.clear.empty-not-swallowed[entra-compliant,title]', { 'read-empty': edit('/title', 'old') }, 'kept'],
    ['patch.clear.empty-accepted[entra,title]', { empty: status(400) }, 'refused'],
    ['patch.clear.empty-alone', { 'read-emptied': status(404) }, 'gone'],
    ['patch.clear.empty-alone', { 'read-emptied': edit('/title', 'still here') }, 'kept'],
    // The full name is what its parts make only where it holds both of them.
    [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 'Ann Smith' }) }, 'kept'],
    [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 'Bo Lee' }) }, 'kept'],
    [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 17 }) }, 'kept'],
    [
      `patch.clear.null[entra,${fullName}]`,
      { 'read-null': edit('/name', { givenName: 'Ann', formatted: 'Ann' }) },
      'kept',
    ],
    [
      `patch.clear.null[entra,${fullName}]`,
      { 'read-null': edit('/name', { familyName: 'Lee', formatted: 'Lee' }) },
      'kept',
    ],
    // Nor where the parts, which were set in the same way, are not taken.
    [
      `patch.clear.null[entra,${fullName}]`,
      {
        'read-same': edit('/name/givenName', 'Ann'),
        'read-null': edit('/name', { ...ann, formatted: 'Ann Lee' }),
      },
      'kept',
    ],
    ['patch.clear.null[entra,title]', { 'read-null': all(edit('/name', ann), edit('/title', 'Ann Lee')) }, 'kept'],
  ],
  legal: [
    ['patch.clear.empty-not-swallowed[entra,title]', { empty: status(400) }],
    ['patch.clear.empty-not-swallowed[entra,title]', { 'read-empty': edit('/title', '') }],
    ['patch.clear.empty-accepted[entra,title]', { 'read-empty': edit('/title', null) }],
    ['patch.clear.null[entra,title]', { 'read-null': edit('/title', null) }],
  ],
  skipped: [
    ['patch.clear.null[entra,title]', { 'read-same': edit('/title') }],
    ['patch.clear.empty-accepted[entra,title]', { 'read-set-again': edit('/title') }],
    [`patch.clear.null[entra,${fullName}]`, { 'read-null': edit('/name', { ...ann, formatted: 'Dr. Ann Lee' }) }],
  ],
});

describeRecording(refusingAll, {
  skipped: [['patch.clear.empty-alone', nothing]],
});
