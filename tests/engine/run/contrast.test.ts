import type { CheckResult, Json, RecordedExchange } from '../../../contract/results';
import { blockWithoutContrast } from '../../../engine/run/contrast';
import { urn } from '../../../scim/urns';

type Said = [path: string, status: number, body?: Json];

const list = (...resources: Json[]) => ({
  schemas: [urn.list],
  totalResults: resources.length,
  Resources: resources,
});
const config = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'] };

/** What becomes of a check that passed by the first answer alone, or with `looked` by others. */
function passes(said: Said[], looked: number[] = [0]): string {
  const exchanges = said.map(([path, status, body], index) => ({
    index,
    request: { method: 'GET', url: `http://127.0.0.1/scim${path}`, headers: {} },
    response: { status, headers: {}, ...(body === undefined ? {} : { body }) },
  })) as unknown as RecordedExchange[];
  const check = { id: 'a', status: 'pass', reason: null, blockedBy: null, exchanges: looked } as unknown as CheckResult;
  const [judged] = blockWithoutContrast([check], exchanges);
  return judged?.reason ?? judged?.status ?? '';
}

const alike = 'the provider answers everything alike, so this answer shows nothing';

test.each<[string, Said[], string]>([
  [
    'a refusal where nothing is accepted',
    [
      ['/Users', 401],
      ['/Users', 401],
    ],
    'no request to /Users was ever accepted, so this refusal shows nothing',
  ],
  [
    'a refusal where the same is accepted',
    [
      ['/Users', 401],
      ['/Users?filter=x', 200, list()],
    ],
    'pass',
  ],
  [
    'a refusal where only something else is accepted',
    [
      ['/Groups/1', 404],
      ['/Users', 200, list()],
    ],
    'no request to /Groups was ever accepted, so this refusal shows nothing',
  ],
  [
    'a path that nobody has where users are listed',
    [
      ['/Nothing', 404],
      ['/Users', 200, list()],
    ],
    'pass',
  ],
  [
    'a path that nobody has where nothing is accepted',
    [
      ['/Nothing', 404],
      ['/Users', 404],
    ],
    'no request was ever accepted, so this refusal shows nothing',
  ],
  [
    'a refusal with 501 where nothing is accepted',
    [
      ['/Users', 501],
      ['/Users', 501],
    ],
    'no request to /Users was ever accepted, so this refusal shows nothing',
  ],
  [
    'an empty list where every list is empty',
    [
      ['/Users', 200, list()],
      ['/Schemas', 200, list()],
    ],
    alike,
  ],
  [
    'an empty list where another is not',
    [
      ['/Users', 200, list()],
      ['/Schemas', 200, list({ id: 'x' })],
    ],
    'pass',
  ],
  [
    'an empty list beside another kind of document',
    [
      ['/Users', 200, list()],
      ['/ServiceProviderConfig', 200, config],
    ],
    'pass',
  ],
  [
    'an empty list beside a refusal',
    [
      ['/Users', 200, list()],
      ['/ServiceProviderConfig', 404],
    ],
    'pass',
  ],
  [
    'an empty list where everything else breaks the server',
    [
      ['/Users', 200, list()],
      ['/ServiceProviderConfig', 500],
    ],
    alike,
  ],
  [
    'an empty list where everything else is put off',
    [
      ['/Users', 200, list()],
      ['/ServiceProviderConfig', 429],
    ],
    alike,
  ],
])('%s', (_name, said, outcome) => {
  expect(passes(said)).toBe(outcome);
});

test('a check that looked at both has its contrast', () => {
  expect(
    passes(
      [
        ['/Users/1', 200, {}],
        ['/Users/2', 404],
      ],
      [0, 1],
    ),
  ).toBe('pass');
});

test('a survey has looked at everything', () => {
  expect(
    passes(
      [
        ['/Users', 200, list()],
        ['/Schemas', 404],
      ],
      [],
    ),
  ).toBe('pass');
  expect(
    passes(
      [
        ['/Users', 200, list()],
        ['/Schemas', 200, list()],
      ],
      [],
    ),
  ).toBe(alike);
  expect(passes([], [])).toBe('no request was answered');
});

test.each<[string, Json, string]>([
  ['the order of the schemas makes no other kind', { schemas: ['b', 'a'] }, alike],
  ['nor what is no text among them', { schemas: ['a', 'b', 7] }, alike],
  ['another schema does', { schemas: ['a', 'c'] }, 'pass'],
  ['two schemas are not one of both names', { schemas: ['ab'] }, 'pass'],
  ['a body without schemas does', {}, 'pass'],
])('%s', (_name, other, outcome) => {
  expect(
    passes([
      ['/Users/1', 200, { schemas: ['a', 'b'] }],
      ['/Users/2', 200, other],
    ]),
  ).toBe(outcome);
});

test('a status of 300 is a refusal', () => {
  expect(
    passes([
      ['/Users', 300, list()],
      ['/Users', 301],
    ]),
  ).toBe('no request to /Users was ever accepted, so this refusal shows nothing');
});

test('both answers that were looked at may be refusals: what matters is the collection', () => {
  const said: Said[] = [
    ['/Nothing', 404],
    ['/Groups/1', 404],
    ['/Users', 200, list()],
  ];
  expect(passes(said, [0, 1])).toBe('no request to /Groups was ever accepted, so this refusal shows nothing');
});

test('a call that was not answered is no answer; what did not pass is left as it is', () => {
  const lost = { index: 0, request: { method: 'GET', url: 'http://h/Users', headers: {} }, response: null };
  const check = (status: string) =>
    ({ id: 'a', status, reason: null, blockedBy: null, exchanges: [0] }) as unknown as CheckResult;
  const judged = blockWithoutContrast(['pass', 'fail', 'skip'].map(check), [lost] as unknown as RecordedExchange[]);
  expect(judged.map(({ status, reason }) => [status, reason])).toEqual([
    ['blocked', 'no request was answered'],
    ['fail', null],
    ['skip', null],
  ]);
});

test('a refusal that was looked at together with an accepted call of another collection has its contrast', () => {
  const said: Said[] = [
    ['/Groups/1', 404],
    ['/Users', 200, list()],
  ];
  expect([passes(said, [0]), passes(said, [0, 1])]).toEqual([
    'no request to /Groups was ever accepted, so this refusal shows nothing',
    'pass',
  ]);
});
