import { lookUp, noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit } from '../tampering';

const notOthers = <T extends readonly unknown[]>(rows: T[]) => rows.filter(([, , messageId]) => messageId !== 'others');

describeSubject('filtering.user-name', {
  faults: [
    ...notOthers(lookUp('filtering.user-name.found', 'find')),
    ['filtering.user-name.exact', { find: stranger }, 'others'],
  ],
  legal: [
    ['filtering.user-name.found', { find: edit('/Resources/0/extra', 'x') }],
    ['filtering.user-name.found', { find: edit('/itemsPerPage') }],
    ['filtering.user-name.found', { find: stranger }],
  ],
  skipped: [['filtering.user-name.exact', { find: noHit }]],
});
