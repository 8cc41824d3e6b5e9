import { describeRecording, describeSubject } from '../subject-tables';
import { edit, nothing, status } from '../tampering';
import { managerPath } from './paths';
import { bareIdRefused } from './providers';
import { manager, notSet } from './tampering';

describeSubject('patch.manager', {
  faults: [
    ...notSet(`patch.manager.set[${managerPath}]`, 'set', 'read-set', edit(manager)),
    [`patch.manager.set[${managerPath}]`, { 'set-again': status(409) }, 'refused'],
    [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, 'the bare id') }, 'text'],
    [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, [{ value: '1' }]) }, 'other'],
    [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(manager, { displayName: 'Ann' }) }, 'other'],
    ...notSet(`patch.manager.changed[${managerPath}]`, 'change', 'read-changed', edit(manager, { value: 'first' })),
    [`patch.manager.cleared-by-empty-text[${managerPath}]`, { clear: status(404) }, 'refused'],
    [`patch.manager.cleared-by-empty-text[${managerPath}]`, { 'read-cleared': status(500) }, 'gone'],
    [
      `patch.manager.cleared-by-empty-text[${managerPath}]`,
      { 'read-cleared': edit(manager, { value: 'second' }) },
      'kept',
    ],
    ...notSet(`patch.manager.set-by-value[${managerPath}]`, 'set-by-value', 'read-by-value', edit(manager)),
    [`patch.manager.unknown-id[${managerPath}]`, { 'set-unknown': status(500) }, 'fault'],
    [`patch.manager.unknown-id[${managerPath}]`, { 'read-unknown': status(404) }, 'gone'],
    [`patch.manager.unknown-id[${managerPath}]`, { 'read-unknown': edit(manager) }, 'dropped'],
    [`patch.manager.removed[${managerPath}]`, { remove: status(400) }, 'refused'],
    [`patch.manager.removed[${managerPath}]`, { 'read-removed': status(404) }, 'gone'],
    [`patch.manager.removed[${managerPath}]`, { 'read-removed': edit(manager, { value: 'first' }) }, 'kept'],
  ],
  legal: [
    [`patch.manager.unknown-id[${managerPath}]`, { 'set-unknown': status(400), 'read-unknown': edit(manager) }],
    [`patch.manager.shape[${managerPath}]`, { 'read-set': edit(`${manager}/displayName`, 'Ann Lee') }],
  ],
  skipped: [['patch.manager.removed', { 'set-again': status(400) }]],
});

// Set by the path of its value, a manager is removed like any other.
describeRecording(bareIdRefused, {
  faults: [[`patch.manager.set[${managerPath}]`, nothing, 'refused']],
  legal: [
    [`patch.manager.set-by-value[${managerPath}]`, nothing],
    [`patch.manager.removed[${managerPath}]`, nothing],
  ],
});
