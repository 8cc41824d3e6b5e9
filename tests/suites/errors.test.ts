import { errors } from '../../suites/errors';
import { exchange } from '../helpers/exchange';
import type { KillRow, Tamper } from '../helpers/recordings';
import { describeArea, describeSurveys } from './area-tables';
import { errorRows } from './errors-rows';
import { all, body, type Change, edit, header, status } from './tampering';

const html = body('<h1>Not Found</h1>');
const unknown = 'wrong-reads/unknown-id';
const broken = 'bad-bodies/broken-json';
const userError = 'urn:ietf:params:scim:api:messages:2.0:Error';
const scimError = (value: string | number, more = {}) => body({ schemas: [userError], status: value, ...more });
const toBadBodies = (change: Change): Tamper =>
  Object.fromEntries(['broken-json', 'empty', 'null', 'wrong-type', 'no-user-name'].map((step) => [step, change]));
const detail = (text: string) => edit('/detail', text);

describeArea(errors, {
  faults: [
    ['errors.unknown-id.read', { 'unknown-id': status(200) }, 'status'],
    ['errors.unknown-id.read', { 'unknown-id': status(500) }, 'status'],
    ['errors.long-id.not-found', { 'long-id': status(500) }, 'status'],
    ['errors.long-id.not-found', { 'long-id': status(401) }, 'status'],
    ['errors.unknown-id.patch', { patch: status(204) }, 'status'],
    ['errors.unknown-id.put', { put: status(201) }, 'status'],
    ['errors.unknown-id.delete', { delete: status(204) }, 'status'],
    ['errors.unknown-id.write-refused', { patch: status(204) }, 'accepted'],
    ['errors.unknown-id.write-refused', { delete: status(200) }, 'accepted'],
    ['errors.unknown-id.write-refused', { delete: status(401) }, 'unauthorized'],
    ['errors.unknown-id.write-refused', { put: status(500) }, 'fault'],
    ['errors.unknown-id.write-refused', { patch: status(302) }, 'other'],
    ...(
      [
        ['errors.body.broken-json', 'broken-json'],
        ['errors.body.empty', 'empty'],
        ['errors.body.null', 'null'],
        ['errors.body.wrong-type', 'wrong-type'],
        ['errors.body.no-user-name', 'no-user-name'],
      ] as const
    ).flatMap(([id, step]): KillRow[] => [
      [id, { [step]: status(201) }, 'accepted'],
      [id, { [step]: status(500) }, 'fault'],
      [id, { [step]: status(302) }, 'other'],
    ]),
    ['errors.body.status', { empty: status(422) }, 'other'],
    ['errors.body.status', { 'no-user-name': status(201) }, 'madeUp'],
    ['errors.unknown-route.not-found', { 'unknown-route': all(status(200), html) }, 'status'],
    ['errors.wrong-method.refused', { 'wrong-method': status(500) }, 'status'],
    ['errors.wrong-method.refused', { 'wrong-method': status(201) }, 'status'],
    ['errors.wrong-method.refused', { 'wrong-method': status(401) }, 'status'],
    ['errors.body.xml', { xml: status(201) }, 'status'],
    ['errors.long-value.kept-or-refused', { 'long-text': status(500) }, 'fault'],
    ['errors.long-value.kept-or-refused', { read: edit('/displayName', 'cut') }, 'cut'],
    ['errors.long-value.kept-or-refused', { read: edit('/displayName') }, 'cut'],
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
    ['errors.throttled.retry-after', { [unknown]: status(429) }, 'missing'],
    ['errors.answer.detail', { [broken]: edit('/detail') }, 'missing'],
    ['errors.answer.detail', { [broken]: detail('') }, 'missing'],
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'badRequest') }, 'unknown'],
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'null') }, 'unknown'],
    ['errors.scim-type.placed', { [unknown]: edit('/scimType', 'invalidValue') }, 'placed'],
    ['errors.status.no-server-fault', { [broken]: status(500) }, 'fault'],
    ['errors.status.no-server-fault', { [unknown]: status(503) }, 'fault'],
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
    ['errors.unknown-id.read', { 'unknown-id': status(400) }],
    ['errors.long-id.not-found', { 'long-id': status(400) }],
    ['errors.long-id.not-found', { 'long-id': status(414) }],
    ['errors.unknown-id.write-refused', { delete: status(204) }],
    ['errors.unknown-id.write-refused', { put: status(501) }],
    ['errors.unknown-id.write-refused', { patch: status(400) }],
    ['errors.body.broken-json', { 'broken-json': status(422) }],
    ['errors.body.no-user-name', { 'no-user-name': all(status(201), body({ id: '7', userName: 'made.up' })) }],
    ['errors.body.xml', { xml: status(400) }],
    ['errors.wrong-method.refused', { 'wrong-method': status(501) }],
    ['errors.long-value.kept-or-refused', { 'long-text': all(status(400), scimError('400')) }],
    ['errors.answer.scim-error', { [unknown]: scimError(404) }],
    ['errors.answer.scim-error', { [unknown]: all(status(429), html) }],
    ['errors.answer.scim-error', { 'unknown-user/put': all(status(405), html) }],
    ['errors.answer.status-matches', { [unknown]: edit('/status', 404) }],
    ['errors.status.no-server-fault', { 'unknown-user/put': status(501) }],
    ['errors.throttled.retry-after', { [unknown]: all(status(429), header('retry-after', '30')) }],
    ['errors.scim-type.known', { [broken]: edit('/scimType') }],
    ['errors.scim-type.known', { [broken]: edit('/scimType', 'invalidCount') }],
    ['errors.answer.no-internals', { [broken]: detail('Unexpected end of JSON at position 88 (line 1 column 89)') }],
    ['errors.answer.no-internals', { [broken]: detail('Select a value from the list; update it where needed.') }],
  ],
  skipped: [
    ['errors.unknown-id.put', { put: status(501) }],
    ['errors.unknown-id.patch', { patch: status(405) }],
    ['errors.unknown-id.delete', { delete: status(405) }],
    ['errors.body.null', { null: status(404) }],
    ['errors.long-value.kept-or-refused', { 'long-text': status(403) }],
    ['errors.body.status', toBadBodies(status(405))],
    ['errors.body.status', toBadBodies(status(500))],
  ],
});

describeSurveys(errors, errorRows);

test.each(['errors.long-id.not-found', 'errors.unknown-id.write-refused', 'errors.body.empty'])(
  '%s blames server errors, and nothing else, on their one root',
  (id) => {
    const check = errors.checks.find((each) => each.id === id);
    if (!check || 'survey' in check) throw new Error(`there is no check ${id} of steps`);
    const judged = (code: number) => {
      const steps = Object.fromEntries(check.steps.map((step) => [step, exchange({ step, status: code })]));
      return check.judge(steps, { facts: {}, parameters: {}, exchanges: [] });
    };
    expect(judged(500)).toMatchObject({ outcome: 'fail', cause: 'server-error' });
    expect(judged(302).outcome).toBe('fail');
    expect(judged(302)).not.toHaveProperty('cause');
    expect(judged(404).outcome).not.toBe('fail');
  },
);
