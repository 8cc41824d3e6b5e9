import { lookUp } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { homeFound } from './tampering';

describeSubject('filtering.work-email', {
  faults: [
    ...lookUp('filtering.work-email.found', 'find-work'),
    ['filtering.work-email.type-regarded', homeFound(), 'others'],
  ],
  legal: [['filtering.work-email.type-regarded', { 'find-home': edit('/Resources') }]],
  skipped: [
    ['filtering.work-email.type-regarded', { 'find-work': status(400) }],
    ['filtering.work-email.type-regarded', { 'find-home': status(400) }],
    ['filtering.work-email.type-regarded', { 'odd-apostrophe': edit('/emails') }],
  ],
});
