import { behaviourWith } from '../../../provider/faults';
import type { Tamper } from '../../helpers/recordings';
import { noHit } from '../look-up-rows';
import { describeRecording, describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';
import { both, hidden, noMembers, others } from './tampering';

const foundWithout = edit('/Resources/0/members');
const accepted: Tamper = { 'add-unknown': status(204) };

describeSubject('membership.add', {
  faults: [
    ...both([
      ['membership.add.several', { 'add-several': status(400) }, 'refused'],
      ['membership.add.several', { 'read-added': status(500) }, 'unread'],
      ['membership.add.several', { 'read-added': edit('/members/1') }, 'missing'],
      ['membership.add.several', { 'read-added': noMembers, 'test-member': noHit }, 'missing'],
      ['membership.add.one', { 'add-one': status(500) }, 'refused'],
      ['membership.add.one', { 'read-added': body() }, 'unread'],
      ['membership.add.one', { 'read-added': edit('/members/2') }, 'missing'],
      ['membership.add.one', { 'read-added': noMembers, 'test-member': status(400) }, 'missing'],
      ['membership.add.keeps-others', { 'read-added': status(404) }, 'unread'],
      ['membership.add.keeps-others', { 'read-added': all(edit('/members/0'), edit('/members/0')) }, 'lost'],
    ]),
    ['membership.add.single-object', { 'add-single': status(500) }, 'refused'],
    [
      'membership.add.single-object',
      { 'find-by-external-id': foundWithout, 'add-unknown': status(400), 'read-changed': noMembers },
      'notStored',
    ],
    [
      'membership.add.single-object',
      { ...accepted, 'find-by-external-id': foundWithout, 'read-changed': others },
      'notStored',
    ],
    ['membership.add.many', { 'read-many': edit('/members/2') }, 'lost'],
    ['membership.add.many', { 'read-many': status(500) }, 'unread'],
    ['membership.add.many', { 'add-many': status(413) }, 'half'],
    ['membership.add.many-no-server-error', { 'add-many': status(500) }, 'fault'],
  ],
  legal: [
    ['membership.add.many', { 'add-many': status(200) }],
    ['membership.add.many-no-server-error', { 'add-many': status(413) }],
    ['membership.add.several', { 'add-several': status(200) }],
    ['membership.add.several', { 'read-added': edit('/members/0/type') }],
    ['membership.add.one', { 'read-added': edit('/members/2/display') }],
    ['membership.add.single-object', { 'find-by-external-id': foundWithout }],
  ],
  skipped: [
    ['membership.add.many', { 'read-replaced': noMembers }],
    ['membership.add.many', { 'add-many': status(413), 'read-many': noMembers }],
    ['membership.add.several', hidden],
    ['membership.add.one', hidden],
    ['membership.add.keeps-others', hidden],
    ['membership.add.keeps-others', { 'read-added': edit('/members/0') }],
    ['membership.add.keeps-others', { 'add-one': status(400) }],
    ['membership.add.single-object', { ...accepted, 'find-by-external-id': noHit }],
    ['membership.add.single-object', { ...accepted, 'find-by-external-id': foundWithout, 'read-changed': noMembers }],
  ],
});

describeRecording(
  {
    title: 'a group that is not found by its externalId and loses its members when it is renamed',
    areas: ['groups', 'membership'],
    options: { behaviour: behaviourWith(['filter-externalid-unsupported', 'group-rename-wipes-members']) },
  },
  {
    legal: [['membership.add.single-object', {}]],
    faults: [['membership.add.single-object', { 'read-single': noMembers }, 'notStored']],
    skipped: [['membership.add.single-object', { ...accepted, 'read-single': noMembers, 'read-changed': noMembers }]],
  },
);
