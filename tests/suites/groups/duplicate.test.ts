import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('groups.duplicate', {
  faults: [
    ['groups.duplicate.refused', { duplicate: status(201) }, 'accepted'],
    ['groups.duplicate.refused', { duplicate: status(500) }, 'status'],
  ],
});
