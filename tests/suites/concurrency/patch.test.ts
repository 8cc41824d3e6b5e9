import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { allChanges, lostAndFound, rejectedOnce } from './tampering';

const formerName = edit('/name/familyName', 'former');

describeSubject('concurrency.patch', {
  faults: [
    ['concurrency.patch.accepted', rejectedOnce('change-2', status(409), 'find'), 'refused'],
    ['concurrency.patch.accepted', rejectedOnce('change-3', status(500), 'find'), 'refused'],
    ['concurrency.patch.none-lost', lostAndFound(formerName), 'lost'],
    ['concurrency.patch.none-lost', lostAndFound(edit('/active', true)), 'lost'],
  ],
  legal: [
    ['concurrency.patch.accepted', { 'change-1': status(429) }],
    ['concurrency.patch.accepted', { 'change-1': status(400) }],
    ['concurrency.patch.accepted', allChanges(status(204))],
    ['concurrency.patch.none-lost', { 'change-1': status(409), read: formerName }],
  ],
  skipped: [
    ['concurrency.patch.accepted', { 'change-2': status(409) }],
    ['concurrency.patch.accepted', allChanges(status(500))],
    ['concurrency.patch.accepted', { 'change-1': status(400), 'change-2': status(400) }],
    ['concurrency.patch.none-lost', { 'change-1': status(409), 'change-2': status(409) }],
    ['concurrency.patch.none-lost', { read: status(404) }],
    ['concurrency.patch.none-lost', { read: formerName }],
  ],
});
