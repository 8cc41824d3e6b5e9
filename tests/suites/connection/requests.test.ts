import type { KillRow } from '../../helpers/recordings';
import { describeSubject } from '../subject-tables';
import { lost, status } from '../tampering';

describeSubject('connection.requests', {
  faults: [
    ...['timeout', 'closed', 'refused', 'tls', 'too-large'].map(
      (kind): KillRow => ['connection.requests.answered', { 'first-page': lost(kind) }, kind],
    ),
    ['connection.requests.answered', { 'first-page': lost('invalid-http') }, 'other'],
    ['connection.requests.not-throttled', { 'first-page': status(429) }, 'throttled'],
  ],
});
