import type { Json, Pointer, RecordedExchange } from '../../../contract/results';
import { isRefused, isSuccessExpected, tellRefusal } from '../../../engine/run/refusals';

const refused = (method: string, url: string, requestBody: Json, body: Json, status = 400): RecordedExchange => ({
  index: 3,
  probe: 'p',
  step: 's',
  request: { method, url, headers: {}, body: requestBody },
  response: { status, headers: {}, body },
  startedAt: '',
  durationMs: 1,
  error: null,
});
const patch = (...operations: Json[]) => ({ Operations: operations });
const group = 'https://scim.example.com/Groups/1';

test.each<[string, RecordedExchange, string]>([
  [
    'the operation and the words of the provider',
    refused('PATCH', group, patch({ op: 'Add', path: 'members' }), { detail: 'Field members is\n required' }),
    'PATCH /Groups with Add members is answered with 400: «Field members is required»',
  ],
  [
    'an operation without a path',
    refused('PATCH', group, patch({ op: 'Add', value: {} }), { detail: 'No' }),
    'PATCH /Groups with Add without a path is answered with 400: «No»',
  ],
  [
    'how many operations',
    refused('PATCH', group, patch({ op: 'Add' }, { op: 'Remove' }), { detail: 'No' }),
    'PATCH /Groups with 2 operations is answered with 400: «No»',
  ],
  [
    'the filter without its values',
    refused('GET', 'https://scim.example.com/Users?filter=userName%20eq%20%22a%22', null, { detail: 'No' }),
    'GET /Users with filter userName eq "…" is answered with 400: «No»',
  ],
  [
    'no words that only repeat the status',
    refused('POST', 'https://scim.example.com/Users', null, { detail: 'bad request' }),
    'POST /Users is answered with 400',
  ],
  [
    'a long text in part',
    refused('POST', 'https://scim.example.com/Users', null, { detail: 'x'.repeat(200) }),
    `POST /Users is answered with 400: «${'x'.repeat(160)}…»`,
  ],
])('a refusal is told with %s', (_, exchange, told) => {
  expect(tellRefusal(exchange)).toBe(told);
});

const inStatus: Pointer = { exchange: 3, part: 'response', in: 'status' };
test.each<[string, Pointer[], Json, number, boolean]>([
  ['a status that should have been a success', [inStatus], 204, 400, true],
  ['another refusal than the right one', [inStatus], 404, 500, true],
  ['the refusal that was right', [inStatus], 404, 404, false],
  ['a success', [inStatus], 201, 200, false],
  ['something in the body', [{ ...inStatus, in: 'body' }], 204, 400, false],
])('%s is a refusal or not', (_, pointers, expected, status, is) => {
  expect(isRefused({ pointers, expected }, refused('PATCH', group, null, null, status))).toBe(is);
});

test.each<[Json, boolean]>([
  [204, true],
  ['200 or 204', true],
  ['a ListResponse', true],
  ['Smith', true],
  [true, true],
  [404, false],
  ['200, 204 or 4xx', false],
  ['201 or 400', false],
  ['SCIM error', false],
])('where %j was expected, a success was: %s', (expected, is) => {
  expect(isSuccessExpected(expected)).toBe(is);
});
