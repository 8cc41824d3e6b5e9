import type { Tamper } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { type Change, edit, status } from '../tampering';
import { lostAndFound, rejectedOnce } from './tampering';

const memberGone = edit('/members/2');
const allAdditions = (change: Change): Tamper => ({ 'add-1': change, 'add-2': change, 'add-3': change });

describeSubject('concurrency.members', {
  faults: [
    ['concurrency.members.accepted', rejectedOnce('add-1', status(412), 'create-group'), 'refused'],
    ['concurrency.members.accepted', rejectedOnce('add-2', status(409), 'create-group'), 'refused'],
    ['concurrency.members.none-lost', lostAndFound(memberGone, 'create-group'), 'lost'],
  ],
  legal: [
    ['concurrency.members.accepted', allAdditions(status(200))],
    ['concurrency.members.none-lost', { 'add-3': status(429), read: memberGone }],
    ['concurrency.members.none-lost', { read: edit('/members/0/display') }],
  ],
  skipped: [
    ['concurrency.members.accepted', { 'add-1': status(500), 'add-2': status(409) }],
    ['concurrency.members.none-lost', { 'add-1': status(409), 'add-2': status(409) }],
    ['concurrency.members.none-lost', { read: edit('/members') }],
    ['concurrency.members.none-lost', { read: memberGone }],
    // An addition that replaces the members does so without any race.
    ['concurrency.members.none-lost', lostAndFound(memberGone, 'create-group', edit('/members/0'))],
  ],
});
