import { describeSubject } from '../subject-tables';
import { status } from '../tampering';
import { undescribed } from './tampering';

describeSubject('discovery.documents', {
  faults: [['discovery.documents.served', undescribed, 'none']],
  legal: [
    ['discovery.documents.served', { config: status(404), types: status(404) }],
    ['discovery.documents.served', { schemas: status(404) }],
  ],
  // Refused for another reason, it may well be served.
  skipped: [['discovery.documents.served', { ...undescribed, schemas: status(403) }]],
});
