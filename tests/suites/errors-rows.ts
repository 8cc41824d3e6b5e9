import { pass, skip } from '../../contract/check';
import { urn } from '../../scim/urns';
import { exchangesOf, type Made } from '../helpers/exchange';
import type { SurveyRow } from './area-tables';

const error = (status: number, more: object = {}): Made => ({
  status,
  body: { schemas: [urn.error], status: String(status), detail: 'no', ...more },
});
const page = { status: 404, body: '<h1>Not Found</h1>' };
const none = skip('no request of this kind was answered with an error');
const ordinary = 'errors.answer.scim-error';
const everywhere = 'errors.answer.scim-error-everywhere';
const long = 'x'.repeat(1000);
const create: Made = { call: 'POST /Users', step: 'long-text', status: 201, sent: { userName: 'ann', title: long } };
const read: Made = { call: 'GET /Users/7', step: 'read' };
const notMade = skip('the user was not created or could not be read');
const noRefusal = skip('no SCIM error had status 400 or 409');

const rows: [id: string, of: string, made: Made[], judgement: object][] = [
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
  ).flatMap(([of, made]): typeof rows => [
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
  ['errors.answer.detail', 'an unknown user, of whom there is nothing to say', [error(404, { detail: '' })], noRefusal],
  [
    'errors.answer.detail',
    'a conflict without a word',
    [error(409, { detail: '' })],
    { messageId: 'missing', actual: '' },
  ],
  ['errors.answer.detail', 'a conflict that is explained', [error(409)], pass],
  [
    'errors.status.no-server-fault',
    'a fault that another check judges',
    [{ body: { schemas: [urn.list] } }, { ...error(500), probe: 'manager', step: 'set-unknown' }],
    pass,
  ],
  [
    'errors.answer.no-internals',
    'no error',
    [{ body: { schemas: [urn.user] } }],
    skip('no request was answered with an error'),
  ],
  ['errors.answer.no-internals', 'an error without a body', [{ body: { schemas: [urn.user] } }, { status: 404 }], pass],
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
  ['errors.long-value.kept-or-refused', 'a user who was never read', [create], notMade],
  ['errors.long-value.kept-or-refused', 'a redirection', [{ ...create, status: 300 }, read], notMade],
];

/** What becomes of answers that the embedded provider never gives. */
export const errorRows: SurveyRow[] = rows.map(([id, of, made, judgement]) => [
  id,
  of,
  exchangesOf(...made),
  judgement,
]);
