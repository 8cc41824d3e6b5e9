import { stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { all, edit, status } from '../tampering';

describeSubject('pagination.items-per-page', {
  faults: [
    ['pagination.items-per-page.counted', { 'page-from-third': edit('/itemsPerPage', 20) }, 'wrong'],
    ['pagination.items-per-page.counted', { 'page-from-third': edit('/itemsPerPage') }, 'wrong'],
    ['pagination.items-per-page.counted', { find: edit('/itemsPerPage', 20) }, 'wrong'],
  ],
  legal: [
    ['pagination.items-per-page.counted', { 'page-from-third': all(stranger, edit('/itemsPerPage', 2)) }],
    ['pagination.items-per-page.counted', { find: edit('/itemsPerPage') }],
  ],
  skipped: [['pagination.items-per-page.counted', { 'page-from-third': status(400), find: status(400) }]],
});
