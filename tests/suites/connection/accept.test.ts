import { describeSubject } from '../subject-tables';
import { body, status } from '../tampering';
import { html } from './tampering';

describeSubject('connection.accept', {
  faults: [
    ['connection.accept.scim-json', { 'accept-scim-json': status(406) }, 'refused'],
    ['connection.accept.scim-json', { 'accept-scim-json': html }, 'notList'],
    ['connection.accept.json', { 'accept-json': status(406) }, 'refused'],
    ['connection.accept.json', { 'accept-json': body() }, 'notList'],
    ['connection.accept.any', { 'accept-any': status(406) }, 'refused'],
    ['connection.accept.any', { 'accept-any': html }, 'notList'],
    ['connection.accept.none', { 'accept-none': status(406) }, 'refused'],
    ['connection.accept.none', { 'accept-none': html }, 'notList'],
  ],
  skipped: [['connection.accept.json', { 'first-page': status(500), 'accept-json': status(500) }]],
});
