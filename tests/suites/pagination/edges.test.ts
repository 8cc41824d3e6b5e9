import { describeSubject } from '../subject-tables';
import { body, status } from '../tampering';

describeSubject('pagination.edges', {
  faults: [
    ['pagination.edges.no-server-error', { 'page-from-zero': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-of-none': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-of-less': status(500) }, 'fault'],
    ['pagination.edges.no-server-error', { 'page-beyond': status(503) }, 'fault'],
  ],
  legal: [['pagination.edges.no-server-error', { 'page-of-less': status(400) }]],
  skipped: [['pagination.edges.no-server-error', { 'page-of-four': body({}) }]],
});
