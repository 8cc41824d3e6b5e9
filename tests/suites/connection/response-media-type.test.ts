import { pass } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { listOf, spoken, typed, wrongToken } from './made';
import { found, type } from './tampering';

const page = { ...typed('text/html'), body: '<h1>Sign in</h1>' };
const message = { body: listOf(0) };

describeSubject('connection.response-media-type', {
  faults: [
    ['connection.response-media-type.json', { [found]: type(null) }, 'missing'],
    ['connection.response-media-type.json', { [found]: type('text/html') }, 'other'],
    ['connection.response-media-type.scim-json', { [found]: type('application/json; charset=utf-8') }, 'other'],
  ],
  legal: [
    ['connection.response-media-type.json', { [found]: type('application/json') }],
    ['connection.response-media-type.scim-json', { 'accept-json': type('application/json') }],
  ],
  surveys: [
    [
      'connection.response-media-type.json',
      'JSON of another kind',
      [spoken, { ...typed('application/vnd.example+json'), body: {} }],
      pass,
    ],
    ['connection.response-media-type.json', 'no type where there is no body', [spoken, { status: 204 }], pass],
    ['connection.response-media-type.json', 'an error page', [spoken, { ...page, status: 404 }], pass],
    [
      'connection.response-media-type.json',
      'the page that a wrong token is answered',
      [spoken, { ...page, ...wrongToken }],
      pass,
    ],
    [
      'connection.response-media-type.json',
      'a type that only begins like JSON',
      [spoken, { ...typed('application/jsonlines'), body: '{}' }],
      { messageId: 'other' },
    ],
    [
      'connection.response-media-type.scim-json',
      'JSON that is no SCIM message',
      [spoken, { ...typed('application/json'), body: {} }],
      pass,
    ],
    [
      'connection.response-media-type.scim-json',
      'a type that is not JSON at all, which has a check of its own',
      [spoken, { ...typed('text/json'), ...message }],
      pass,
    ],
    [
      'connection.response-media-type.scim-json',
      'what a wrong token is answered',
      [spoken, { ...typed('application/json'), ...message, ...wrongToken }],
      pass,
    ],
    [
      'connection.response-media-type.scim-json',
      'the other type where it was asked for',
      [spoken, { ...typed('application/json'), ...message, sentHeaders: { Accept: 'application/json' } }],
      pass,
    ],
    [
      'connection.response-media-type.scim-json',
      'another kind of JSON',
      [spoken, { ...typed('application/vnd.example+json'), ...message }],
      { messageId: 'other' },
    ],
  ],
});
