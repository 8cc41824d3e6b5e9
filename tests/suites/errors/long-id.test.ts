import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('errors.long-id', {
  faults: [
    ['errors.long-id.not-found', { 'long-id': status(500) }, 'status'],
    ['errors.long-id.not-found', { 'long-id': status(401) }, 'status'],
  ],
  legal: [
    ['errors.long-id.not-found', { 'long-id': status(400) }],
    ['errors.long-id.not-found', { 'long-id': status(414) }],
  ],
});
