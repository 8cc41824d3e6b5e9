import { describeSubject } from '../subject-tables';
import { edit, header, status } from '../tampering';

const id = 'connection.host.forged-ignored';

describeSubject('connection.host', {
  faults: [
    [id, { 'read-forwarded': edit('/meta/location', 'https://forged.invalid/1') }, 'shown'],
    [id, { 'read-forwarded': header('location', 'https://forged.invalid/1') }, 'shown'],
  ],
  skipped: [
    [id, { 'read-forwarded': status(400) }],
    [id, { 'read-forwarded': edit('/meta/location') }],
  ],
});
