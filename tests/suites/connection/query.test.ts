import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { list, nothing } from './tampering';

const everybody = list(2, { Resources: [{ id: 'a' }, { id: 'b' }] });

describeSubject('connection.query', {
  faults: [
    ['connection.query.percent-encoding', { 'find-percent': status(400) }, 'status'],
    ['connection.query.percent-encoding', { 'find-percent': nothing }, 'notFound'],
    ['connection.query.percent-encoding', { 'find-percent': edit('/Resources/0/id', 'other') }, 'notFound'],
    ['connection.query.percent-encoding', { 'find-percent': everybody }, 'notApplied'],
    ['connection.query.plus-encoding', { 'find-plus': status(400) }, 'status'],
    ['connection.query.plus-encoding', { 'find-plus': nothing }, 'notFound'],
    ['connection.query.plus-encoding', { 'find-plus': everybody }, 'notApplied'],
    ['connection.query.flag-ignored', { 'find-flagged': status(404) }, 'status'],
    ['connection.query.flag-ignored', { 'find-flagged': nothing }, 'notFound'],
    ['connection.query.flag-ignored', { 'find-flagged': everybody }, 'notApplied'],
    ['connection.query.flag-ignored', { 'nobody-flagged': everybody }, 'nobody'],
    ['connection.query.flag-ignored', { 'nobody-flagged': status(404) }, 'nobody'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': status(400) }, 'status'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': nothing }, 'notFound'],
    ['connection.query.unknown-parameter-ignored', { 'find-unknown-parameter': everybody }, 'notApplied'],
    // The plain search is answered and finds nobody: a refusal is still the difference's doing.
    ['connection.query.plus-encoding', { 'find-percent': nothing, 'find-plus': status(400) }, 'status'],
    ['connection.query.flag-ignored', { 'find-percent': nothing, 'find-flagged': status(404) }, 'status'],
    [
      'connection.query.unknown-parameter-ignored',
      { 'find-percent': nothing, 'find-unknown-parameter': status(400) },
      'status',
    ],
  ],
  legal: [['connection.query.flag-ignored', { 'nobody-flagged': list(0) }]],
  skipped: [
    ['connection.query.plus-encoding', { 'nobody-flagged': everybody }],
    ['connection.query.unknown-parameter-ignored', { 'nobody-flagged': everybody }],
    ['connection.query.plus-encoding', { 'find-percent': nothing, 'find-plus': nothing }],
    ['connection.query.flag-ignored', { 'find-percent': status(400), 'find-flagged': status(400) }],
  ],
});
