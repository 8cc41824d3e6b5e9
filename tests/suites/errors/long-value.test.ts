import { pass, skip } from '../../../contract/check';
import type { Made } from '../../helpers/exchange';
import { describeSubject } from '../subject-tables';
import { all, edit, status } from '../tampering';
import { scimError } from './tampering';

const long = 'x'.repeat(1000);
const create: Made = { call: 'POST /Users', step: 'long-text', status: 201, sent: { userName: 'ann', title: long } };
const read: Made = { call: 'GET /Users/7', step: 'read' };

describeSubject('errors.long-value', {
  faults: [
    ['errors.long-value.kept-or-refused', { 'long-text': status(500) }, 'fault'],
    ['errors.long-value.kept-or-refused', { read: edit('/displayName', 'cut') }, 'cut'],
    ['errors.long-value.kept-or-refused', { read: edit('/displayName') }, 'cut'],
  ],
  legal: [['errors.long-value.kept-or-refused', { 'long-text': all(status(400), scimError('400')) }]],
  skipped: [['errors.long-value.kept-or-refused', { 'long-text': status(403) }]],
  surveys: [
    [
      'errors.long-value.kept-or-refused',
      'a long title that was cut',
      [create, { ...read, body: { title: 'xxx', userName: 'ann' } }],
      { messageId: 'cut', expected: 1000, actual: 3, data: { path: 'title' } },
    ],
    [
      'errors.long-value.kept-or-refused',
      'a long title that was kept',
      [create, { ...read, body: { title: long } }],
      pass,
    ],
    [
      'errors.long-value.kept-or-refused',
      'a user who was never read',
      [create],
      skip('the user could not be read: see users.read.by-id'),
    ],
    [
      'errors.long-value.kept-or-refused',
      'a redirection',
      [{ ...create, status: 300 }, read],
      skip('the create call was answered with 300'),
    ],
  ],
});
