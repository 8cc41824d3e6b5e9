import { noHit, stranger, undone } from '../look-up-rows';
import { describeSubject } from '../subject-tables';
import { all, body, edit, status } from '../tampering';
import { renamed } from './tampering';

const few = edit('/totalResults', 2);

describeSubject('pagination.start-index', {
  faults: [
    ['pagination.start-index.applied', undone('page-of-four', 'page-from-third', 'Resources'), 'ignored'],
    ['pagination.start-index.applied', { 'page-from-third': renamed('x') }, 'elsewhere'],
    ['pagination.start-index.applied', { 'page-from-third': noHit }, 'elsewhere'],
    ['pagination.start-index.one-based', { 'page-of-four': edit('/Resources/0') }, 'skipped'],
    ['pagination.start-index.echoed', { 'page-from-third': edit('/startIndex', 1) }, 'wrong'],
    ['pagination.start-index.echoed', { 'page-from-third': edit('/startIndex') }, 'wrong'],
    ['pagination.start-index.zero', { 'page-from-zero': status(400) }, 'refused'],
    ['pagination.start-index.zero', { 'page-from-zero': body() }, 'notList'],
    ['pagination.start-index.zero', { 'page-from-zero': noHit }, 'other'],
    ['pagination.start-index.zero', { 'page-from-zero': renamed('x') }, 'other'],
    ['pagination.start-index.zero-echoed', { 'page-from-zero': edit('/startIndex', 0) }, 'echoed'],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': status(404) }, 'refused'],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': body() }, 'notList'],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': stranger }, 'listed'],
  ],
  legal: [
    ['pagination.start-index.applied', { 'page-from-zero': status(400) }],
    ['pagination.start-index.beyond-the-end', { 'page-beyond': edit('/Resources') }],
    // A total that nobody can count is judged by pagination.total, not here.
    ['pagination.start-index.beyond-the-end', { 'page-beyond': edit('/totalResults', -1) }],
  ],
  skipped: [
    ['pagination.start-index.applied', { 'page-from-third': status(400) }],
    ['pagination.start-index.applied', { 'page-from-third': edit('/totalResults', 99) }],
    ['pagination.start-index.applied', { 'page-of-four': few, 'page-from-third': few }],
    ['pagination.start-index.applied', { 'page-of-four': all(edit('/Resources/3'), edit('/Resources/2')) }],
    ['pagination.start-index.applied', { 'page-from-third': renamed('x'), 'page-from-zero': renamed('y') }],
    ['pagination.start-index.one-based', { 'page-from-zero': status(400) }],
    ['pagination.start-index.one-based', { 'page-from-zero': renamed('x') }],
    ['pagination.start-index.one-based', { 'page-from-zero': edit('/totalResults', 99) }],
    ['pagination.start-index.echoed', { 'page-from-third': noHit }],
    ['pagination.start-index.zero-echoed', { 'page-from-zero': edit('/startIndex') }],
    ['pagination.start-index.zero-echoed', { 'page-from-zero': status(400) }],
    ['pagination.start-index.zero', { 'page-of-four': status(400) }],
    ['pagination.start-index.zero', { 'page-of-four': edit('/Resources/0') }],
    ['pagination.start-index.zero', { 'page-from-zero': renamed('x'), 'page-from-third': renamed('y') }],
    ['pagination.start-index.beyond-the-end', { 'page-of-four': noHit }],
  ],
});
