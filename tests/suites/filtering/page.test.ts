import { lookUp, noHit, stranger } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

const notRefused = <T extends readonly unknown[]>(rows: T[]) =>
  rows.filter(([, , messageId]) => messageId !== 'refused');

describeSubject('filtering.page', {
  faults: [
    ...notRefused(lookUp('filtering.page.after-filter', 'find-first')),
    ['filtering.page.after-filter', { 'find-first': edit('/totalResults', 9) }, 'total'],
  ],
  skipped: [
    ['filtering.page.after-filter', { find: noHit }],
    ['filtering.page.after-filter', { 'find-first': status(400) }],
    ['filtering.page.after-filter', { find: stranger }],
  ],
});
