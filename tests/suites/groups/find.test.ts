import { lookUp, noHit } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';

describeSubject('groups.find', {
  faults: [
    ...lookUp('groups.find.by-display-name', 'find'),
    ...lookUp('groups.find.other-case', 'find-other-case'),
    ...lookUp('groups.find.by-external-id', 'find-by-external-id'),
  ],
  legal: [['groups.find.by-display-name', { find: edit('/itemsPerPage') }]],
  skipped: [['groups.find.other-case', { find: noHit }]],
});
