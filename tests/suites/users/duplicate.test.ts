import { describeRecording, describeSubject } from '../subject-tables';
import { body, type Exchange, edit, nothing, status } from '../tampering';
import { fewAttributes } from './mappings';
import { creatingNobody } from './providers';
import { hitsOf, noHits, otherHit } from './tampering';

describeSubject('users.duplicate', {
  faults: [
    ['users.duplicate.refused', { duplicate: status(201) }, 'accepted'],
    ['users.duplicate.refused', { duplicate: status(200) }, 'accepted'],
    ['users.duplicate.refused', { duplicate: status(400) }, 'status'],
    ['users.duplicate.refused', { duplicate: status(500) }, 'status'],
    ['users.duplicate.scim-type', { duplicate: edit('/scimType') }, 'missing'],
    ['users.duplicate.scim-type', { duplicate: body('conflict') }, 'missing'],
    ['users.duplicate.scim-type', { duplicate: status(201), 'duplicate-case': edit('/scimType') }, 'missing'],
    ['users.duplicate.case-variant-refused', { 'duplicate-case': status(201) }, 'accepted'],
    ['users.duplicate.case-variant-refused', { 'duplicate-case': status(500) }, 'status'],
    ['users.duplicate.first-untouched', { find: doubleHit }, 'second'],
    ['users.duplicate.first-untouched', { find: edit('/Resources/0/displayName', 'the second one') }, 'changed'],
    ['users.duplicate.shared-email-allowed', { odd: status(409) }, 'refused'],
  ],
  legal: [
    ['users.duplicate.refused', { duplicate: body() }],
    ['users.duplicate.scim-type', { duplicate: status(400) }],
    ['users.duplicate.first-untouched', { find: edit('/Resources/0/title') }],
    ['users.duplicate.first-untouched', { find: edit('/Resources/0/title', null) }],
    ['users.duplicate.first-untouched', { read: edit('/title') }],
    ['users.duplicate.first-untouched', { find: otherHit }],
  ],
  skipped: [
    ['users.duplicate.first-untouched', { read: body({}) }],
    ['users.duplicate.scim-type', { duplicate: status(400), 'duplicate-case': status(400) }],
    ['users.duplicate.first-untouched', { find: body(noHits) }],
  ],
});

function doubleHit(exchange: Exchange) {
  const [hit] = hitsOf(exchange);
  if (hit) hitsOf(exchange).push({ ...hit, id: 'the second one' });
}

describeRecording(creatingNobody, {
  skipped: [['users.duplicate.shared-email-allowed', nothing]],
});

describeRecording(fewAttributes, {
  skipped: [['users.duplicate.shared-email-allowed', nothing]],
});
