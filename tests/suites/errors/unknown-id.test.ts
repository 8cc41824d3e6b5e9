import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('errors.unknown-id', {
  faults: [
    ['errors.unknown-id.read', { 'unknown-id': status(200) }, 'status'],
    ['errors.unknown-id.read', { 'unknown-id': status(500) }, 'status'],
    ['errors.unknown-id.patch', { patch: status(204) }, 'status'],
    ['errors.unknown-id.put', { put: status(201) }, 'status'],
    ['errors.unknown-id.delete', { delete: status(204) }, 'status'],
    ['errors.unknown-id.write-refused', { patch: status(204) }, 'accepted'],
    ['errors.unknown-id.write-refused', { delete: status(200) }, 'accepted'],
    ['errors.unknown-id.write-refused', { delete: status(401) }, 'unauthorized'],
    ['errors.unknown-id.write-refused', { put: status(500) }, 'fault'],
    ['errors.unknown-id.write-refused', { patch: status(302) }, 'other'],
  ],
  legal: [
    ['errors.unknown-id.read', { 'unknown-id': status(400) }],
    ['errors.unknown-id.write-refused', { delete: status(204) }],
    ['errors.unknown-id.write-refused', { put: status(501) }],
    ['errors.unknown-id.write-refused', { patch: status(400) }],
  ],
  skipped: [
    ['errors.unknown-id.put', { put: status(501) }],
    ['errors.unknown-id.patch', { patch: status(405) }],
    ['errors.unknown-id.delete', { delete: status(405) }],
  ],
});
