import { pass, skip } from '../../../contract/check';
import type { Json } from '../../../contract/results';
import { objectOf } from '../../../scim/json';
import { describeSubject } from '../subject-tables';
import { edit, status } from '../tampering';
import { wrongToken } from './made';

let before: Json | undefined;
const asScim = { sentHeaders: { 'Content-Type': 'application/scim+json; charset=utf-8' } };
const asJson = { sentHeaders: { 'Content-Type': 'application/json' } };
const create = { call: 'POST /Users' };
const created = { ...create, status: 201, body: { id: '7' } };
const refused = { ...create, ...asScim, status: 400 };
const notCreated = skip('no user was created with either media type: see users.create.accepted');

describeSubject('connection.request-media-type', {
  faults: [
    ['connection.request-media-type.json-create', { 'create-json': status(400) }, 'refused'],
    ['connection.request-media-type.scim-json', { create: status(415) }, 'refused'],
    [
      'connection.request-media-type.scim-json',
      // As when the provider reads application/json alone: the first POST fails, the second one succeeds.
      {
        create: status(400),
        patch: (exchange) => {
          exchange.request = { ...exchange.request, method: 'POST', url: 'https://example.com/Users' };
          exchange.response.status = 201;
        },
      },
      'notParsed',
    ],
    ['connection.request-media-type.json', { patch: status(415) }, 'refused'],
    [
      'connection.request-media-type.json',
      {
        create: ({ request }) => {
          before = objectOf(request.body)?.displayName;
        },
        read: (exchange) => edit('/displayName', before)(exchange),
      },
      'ignored',
    ],
  ],
  skipped: [
    ['connection.request-media-type.json', { patch: status(400) }],
    ['connection.request-media-type.scim-json', { create: status(400), 'create-json': status(400) }],
    ['connection.request-media-type.json-create', { create: status(400), 'create-json': status(400) }],
  ],
  surveys: [
    ['connection.request-media-type.scim-json', 'a user created so', [{ ...created, ...asScim }], pass],
    [
      'connection.request-media-type.scim-json',
      'the second user created so',
      [refused, { ...created, ...asScim }],
      pass,
    ],
    [
      'connection.request-media-type.scim-json',
      'a refusal of wrong credentials',
      [
        { ...refused, ...wrongToken, status: 415 },
        { ...created, ...asScim },
      ],
      pass,
    ],
    [
      'connection.request-media-type.scim-json',
      'only a group created so',
      [{ ...created, ...asScim, call: 'POST /Groups' }],
      notCreated,
    ],
    [
      'connection.request-media-type.scim-json',
      'only a user changed so',
      [{ ...created, ...asScim, call: 'PATCH /Users/7', status: 200 }],
      notCreated,
    ],
    [
      'connection.request-media-type.scim-json',
      'users refused in both types',
      [refused, { ...refused, ...asJson }],
      notCreated,
    ],
    [
      'connection.request-media-type.scim-json',
      'a user accepted without a sign of it',
      [refused, { ...created, ...asJson, status: 202 }],
      notCreated,
    ],
    [
      'connection.request-media-type.scim-json',
      'a user created in a third type',
      [refused, { ...created, sentHeaders: {} }],
      notCreated,
    ],
    [
      'connection.request-media-type.scim-json',
      'a user created in the other type only',
      [refused, { ...created, ...asJson }],
      { messageId: 'notParsed', actual: 400 },
    ],
  ],
});
