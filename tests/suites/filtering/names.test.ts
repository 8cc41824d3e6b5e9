import { lookUp, noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';

describeSubject('filtering.names', {
  faults: lookUp('filtering.names.any-case', 'find-other-names'),
  skipped: [
    ['filtering.names.any-case', { find: noHit }],
    ['filtering.names.any-case', { find: stranger }],
  ],
});
