import { undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { both } from './tampering';

describeSubject('membership.remove-again', {
  faults: both([
    ['membership.remove-again.harmless', { 'remove-again': status(404) }, 'status'],
    ['membership.remove-again.harmless', { 'remove-again': status(500) }, 'status'],
    ['membership.remove-again.accepted', { 'remove-again': status(400) }, 'refused'],
  ]),
  legal: [
    ['membership.remove-again.harmless', { 'remove-again': status(400) }],
    ['membership.remove-again.harmless', { 'remove-again': status(200) }],
  ],
  skipped: [
    ['membership.remove-again.harmless', { 'remove-one': status(400) }],
    ['membership.remove-again.accepted', undone('read-added', 'read-removed', 'members')],
  ],
});
