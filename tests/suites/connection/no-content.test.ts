import { pass, skip } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { all, body, header, status } from '../tampering';
import { spoken } from './made';

describeSubject('connection.no-content', {
  faults: [
    ['connection.no-content.empty', { patch: status(204) }, 'body'],
    ['connection.no-content.empty', { patch: all(status(204), body(), header('content-length', '12')) }, 'body'],
  ],
  legal: [['connection.no-content.empty', { patch: all(status(204), body(), header('content-length', '0')) }]],
  unjudged: ['connection.no-content.empty'],
  surveys: [
    ['connection.no-content.empty', '204 without a body', [spoken, { status: 204 }], pass],
    ['connection.no-content.empty', 'no 204', [spoken, {}], skip('no request was answered with 204')],
    [
      'connection.no-content.empty',
      '204 with a body',
      [spoken, { status: 204, body: {} }],
      { messageId: 'body', actual: 'a body' },
    ],
  ],
});
