import { lookUp, noHit, stranger, undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';

describeSubject('filtering.and', {
  faults: [
    ...lookUp('filtering.and.found', 'find-both'),
    ['filtering.and.both-sides', undone('find', 'find-contradiction', 'Resources'), 'others'],
    ['filtering.and.both-sides', { 'find-contradiction': stranger }, 'others'],
  ],
  legal: [['filtering.and.both-sides', { 'find-contradiction': edit('/Resources', null) }]],
  skipped: [
    ['filtering.and.found', { 'find-external-id': status(400) }],
    ['filtering.and.both-sides', { 'find-contradiction': status(400) }],
    ['filtering.and.both-sides', { 'find-both': noHit }],
    ['filtering.and.both-sides', { find: stranger }],
    ['filtering.and.both-sides', { 'find-external-id': stranger }],
    ['filtering.and.found', { 'find-external-id': stranger }],
  ],
});
