import { lookUp } from '../look-up-rows';
import { describeSubject } from '../subject-tables';

describeSubject('filtering.external-id', {
  faults: lookUp('filtering.external-id.found', 'find-external-id'),
});
