import { pass } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { body } from '../tampering';
import { spoken, typed, wrongToken } from './made';
import { found } from './tampering';

const page = { ...typed('text/html'), body: '<h1>Sign in</h1>' };

describeSubject('connection.body', {
  faults: [['connection.body.is-json', { [found]: body('{"schemas": [') }, 'notJson']],
  surveys: [
    ['connection.body.is-json', 'a page that says it is one', [spoken, page], pass],
    [
      'connection.body.is-json',
      'a refusal in words',
      [spoken, { ...typed('application/json'), body: 'no', status: 400 }],
      pass,
    ],
    [
      'connection.body.is-json',
      'what a wrong token is answered',
      [spoken, { ...typed('application/json'), body: 'no', ...wrongToken }],
      pass,
    ],
    ['connection.body.is-json', 'lines of JSON', [spoken, { ...typed('application/jsonlines'), body: '{}\n{}' }], pass],
    [
      'connection.body.is-json',
      'broken JSON',
      [spoken, { ...typed('application/json'), body: '{' }],
      { messageId: 'notJson' },
    ],
  ],
});
