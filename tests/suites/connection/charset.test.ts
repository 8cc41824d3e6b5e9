import { pass } from '../../../contract/check';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { spoken, typed } from './made';
import { found, type } from './tampering';

describeSubject('connection.charset', {
  faults: [
    ['connection.charset.utf-8', { [found]: type('application/scim+json; charset=ISO-8859-1') }, 'charset'],
    ['connection.charset.names-preserved', { read: edit('/displayName', 'ZoÃ« MÃ¼ller') }, 'mangled'],
    ['connection.charset.names-preserved', { read: edit('/displayName', 'Zo? M?ller-??cka ??') }, 'mangled'],
  ],
  legal: [
    ['connection.charset.utf-8', { [found]: type('application/scim+json') }],
    ['connection.charset.utf-8', { [found]: type('application/scim+json;charset="UTF-8"') }],
  ],
  skipped: [['connection.charset.names-preserved', { patch: status(400) }]],
  surveys: [
    ['connection.charset.utf-8', 'a page in another charset', [spoken, typed('text/html; charset=ISO-8859-1')], pass],
    ['connection.charset.utf-8', 'utf8', [spoken, typed('application/json; charset=utf8')], pass],
    [
      'connection.charset.utf-8',
      'the part of UTF-8 that is ASCII',
      [spoken, typed('application/json; charset=US-ASCII')],
      pass,
    ],
    [
      'connection.charset.utf-8',
      'a media type in capitals',
      [spoken, typed('Application/JSON; Charset="Windows-1252"')],
      {
        messageId: 'charset',
        actual: 'windows-1252',
      },
    ],
  ],
});
