import { pass, skip } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import type { KillRow } from '../../helpers/recordings';
import { describeSubject, type SurveyRow } from '../subject-tables';
import { all, body, edit, status } from '../tampering';
import { error } from './made';
import { broken, scimError, unknown } from './tampering';

const html = body('<h1>Not Found</h1>');
const userError = 'urn:ietf:params:scim:api:messages:2.0:Error';
const detail = (text: string) => edit('/detail', text);
const page = { status: 404, body: '<h1>Not Found</h1>' };
const none = skip('no request of this kind was answered with an error');
const ordinary = 'errors.answer.scim-error';
const everywhere = 'errors.answer.scim-error-everywhere';
const noRefusal = skip('no SCIM error had status 400 or 409');

describeSubject('errors.answer', {
  faults: [
    ['errors.answer.scim-error', { [unknown]: body() }, 'empty'],
    ['errors.answer.scim-error', { [unknown]: html }, 'notJson'],
    ['errors.answer.scim-error', { [unknown]: body({ message: 'not found' }) }, 'noUrn'],
    ['errors.answer.scim-error', { [unknown]: body({ schemas: userError, status: '404' }) }, 'noUrn'],
    ['errors.answer.scim-error', { [unknown]: edit('/status') }, 'noStatus'],
    ['errors.answer.scim-error-everywhere', { [broken]: body() }, 'empty'],
    ['errors.answer.scim-error-everywhere', { [broken]: html }, 'notJson'],
    ['errors.answer.scim-error-everywhere', { [broken]: body({ error: { code: 400 } }) }, 'noUrn'],
    ['errors.answer.scim-error-everywhere', { 'wrong-reads/unknown-route': edit('/status') }, 'noStatus'],
    ['errors.answer.status-is-string', { [unknown]: edit('/status', 404) }, 'type'],
    ['errors.answer.status-matches', { [unknown]: edit('/status', '400') }, 'differs'],
    ['errors.answer.status-matches', { [unknown]: edit('/status', 500) }, 'differs'],
    ['errors.answer.no-error-as-success', { [unknown]: status(200) }, 'success'],
    ['errors.answer.detail', { [broken]: edit('/detail') }, 'missing'],
    ['errors.answer.detail', { [broken]: detail('') }, 'missing'],
    ...[
      'at createUser (/srv/app/users.js:12:7)',
      'Traceback (most recent call last)',
      'at Scim.Users.Create(User user) in /src/Users.cs:line 12',
      'java.lang.NullPointerException',
      'com.fasterxml.jackson.core.JsonParseException: Unexpected character',
      'SQLSTATE[22001]: String data, right truncated',
      'ORA-12899: value too large',
      'INSERT INTO users (name) VALUES ($1)',
    ].map((text): KillRow => ['errors.answer.no-internals', { [broken]: detail(text) }, 'internals']),
    ['errors.answer.no-internals', { [broken]: body('System.NullReferenceException: Object reference') }, 'internals'],
    // Over several lines, as text and inside of JSON.
    ...[
      'Failed\n\tat org.example.Users.create(Users.java:12)',
      'Failed:\r\nORA-12899',
      'UPDATE users\nSET x = 1',
    ].flatMap((text): KillRow[] => [
      ['errors.answer.no-internals', { [broken]: detail(text) }, 'internals'],
      ['errors.answer.no-internals', { [broken]: body(text) }, 'internals'],
    ]),
  ],
  legal: [
    ['errors.answer.scim-error', { [unknown]: scimError(404) }],
    ['errors.answer.scim-error', { [unknown]: all(status(429), html) }],
    ['errors.answer.scim-error', { 'unknown-user/put': all(status(405), html) }],
    ['errors.answer.status-matches', { [unknown]: edit('/status', 404) }],
    ['errors.answer.no-internals', { [broken]: detail('Unexpected end of JSON at position 88 (line 1 column 89)') }],
    ['errors.answer.no-internals', { [broken]: detail('Select a value from the list; update it where needed.') }],
  ],
  surveys: [
    // Entra only meets errors of users and groups; the others are judged more mildly.
    [ordinary, 'an error of a user', [{ call: 'GET /Users/7', ...error(404) }], pass],
    [everywhere, 'an error of a user', [{ call: 'GET /Users/7', ...page }], none],
    ...(
      [
        ['a bad body', { call: 'POST /Users', intent: 'malformed', ...page }],
        ['a PUT', { call: 'PUT /Users/7', ...page }],
        ['a path below a user', { call: 'GET /Users/7/photo', ...page }],
        ['an unknown route', { call: 'GET /Usors', ...page }],
      ] as const
    ).flatMap(([of, made]): SurveyRow[] => [
      [ordinary, of, [made], none],
      [everywhere, of, [made], { messageId: 'notJson', at: [{ exchange: 0, part: 'response', in: 'body' }] }],
    ]),
    [everywhere, 'a SCIM error of an unknown route', [{ call: 'GET /Usors', ...error(404) }], pass],
    [
      ordinary,
      'what a front end answers',
      [
        { ...page, status: 503 },
        { ...page, status: 401 },
      ],
      none,
    ],
    [
      'errors.answer.detail',
      'an unknown user, of whom there is nothing to say',
      [error(404, { detail: '' })],
      noRefusal,
    ],
    [
      'errors.answer.detail',
      'a conflict without a word',
      [error(409, { detail: '' })],
      { messageId: 'missing', actual: '' },
    ],
    ['errors.answer.detail', 'a conflict that is explained', [error(409)], pass],
    [
      'errors.answer.no-internals',
      'no error',
      [{ body: { schemas: [urn.user] } }],
      skip('no request was answered with an error'),
    ],
    [
      'errors.answer.no-internals',
      'an error without a body',
      [{ body: { schemas: [urn.user] } }, { status: 404 }],
      pass,
    ],
  ],
});
