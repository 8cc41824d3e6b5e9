import { describeSubject } from '../subject-tables';
import { status } from '../tampering';

describeSubject('errors.wrong-method', {
  faults: [
    ['errors.wrong-method.refused', { 'wrong-method': status(500) }, 'status'],
    ['errors.wrong-method.refused', { 'wrong-method': status(201) }, 'status'],
    ['errors.wrong-method.refused', { 'wrong-method': status(401) }, 'status'],
  ],
  legal: [['errors.wrong-method.refused', { 'wrong-method': status(501) }]],
});
