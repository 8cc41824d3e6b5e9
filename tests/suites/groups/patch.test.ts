import { describeSubject } from '../subject-tables';
import { all, body, status } from '../tampering';

describeSubject('groups.patch', {
  faults: [
    ['groups.patch.unknown-group', { 'patch-unknown': status(204) }, 'accepted'],
    ['groups.patch.unknown-group', { 'patch-unknown': status(500) }, 'status'],
    ['groups.patch.unknown-group', { 'patch-unknown': status(401) }, 'status'],
    ['groups.patch.small-answer', { 'add-one': all(status(200), body({ members: [{ value: '1' }] })) }, 'members'],
  ],
  legal: [
    ['groups.patch.unknown-group', { 'patch-unknown': status(400) }],
    ['groups.patch.small-answer', { 'add-one': all(status(200), body({ displayName: 'x' })) }],
    ['groups.patch.small-answer', { 'add-one': all(status(200), body({ members: [] })) }],
  ],
  skipped: [['groups.patch.small-answer', { 'add-one': status(400) }]],
});
