import { describeSubject } from '../subject-tables';
import { all, body, status } from '../tampering';
import { html } from './tampering';

describeSubject('connection.patch', {
  faults: [
    ['connection.patch.routed', { patch: status(405) }, 'notRouted'],
    ['connection.patch.routed', { patch: status(501) }, 'notRouted'],
    ['connection.patch.routed', { patch: status(500) }, 'notRouted'],
    ['connection.patch.routed', { patch: html }, 'page'],
    ['connection.patch.routed', { read: status(404) }, 'gone'],
  ],
  legal: [
    ['connection.patch.routed', { patch: all(status(204), body()) }],
    ['connection.patch.routed', { patch: status(400) }],
  ],
});
