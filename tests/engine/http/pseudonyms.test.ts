import type { Json } from '../../../contract/results';
import { makePseudonyms } from '../../../engine/http/pseudonyms';

const users = 'https://scim.example.com/v2/Users?count=2';
const stranger = (more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: 'a-1',
  userName: 'Ann.Lee@Corp.com',
  active: true,
  name: { familyName: 'Lee', formatted: 'Ann Lee' },
  emails: [{ type: 'work', primary: true, value: 'ann.lee@corp.com' }],
  meta: { resourceType: 'User', created: '2024-01-01T00:00:00Z', location: 'https://scim.example.com/v2/Users/a-1' },
  ...more,
});
const list = (...resources: object[]): Json =>
  ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 1, Resources: resources }) as Json;
const make = (secret = 'secret') => {
  const pseudonyms = makePseudonyms(secret, (collection, id) => collection === 'Users' && id === 'mine');
  const body = (url: string, shown: Json, sent?: Json) =>
    pseudonyms.body({
      request: {
        method: sent === undefined ? 'GET' : 'POST',
        url,
        headers: {},
        ...(sent === undefined ? {} : { body: sent }),
      },
      response: { status: sent === undefined ? 200 : 201, headers: {}, body: shown },
    });
  return { ...pseudonyms, body };
};

test('nothing that tells who somebody is stays, and what a verdict needs does', () => {
  const shown = JSON.stringify(make().body(users, list(stranger())));
  expect(shown).not.toMatch(/ann|lee|corp|a-1/i);
  for (const needed of ['urn:ietf:params:scim:schemas:core:2.0:User', '"active":true', '"type":"work"', '2024-01-01T'])
    expect(shown).toContain(needed);
  expect(shown).toMatch(/"location":"https:\/\/scim.example.com\/v2\/Users\/person-\w+"/);
});

test('equal values stay equal, and variants in letter case stay such', () => {
  const pseudonyms = make();
  const of = (value: string) => {
    const shown = pseudonyms.body(users, stranger({ userName: value })) as { userName: string };
    return shown.userName;
  };
  const variants = ['ann.lee@corp.com', 'Ann.Lee@Corp.com', 'ANN.LEE@CORP.COM', 'ann.LEE@corp.com'];
  const names = variants.map(of);
  expect(new Set(names).size).toBe(4);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(1);
  expect(of('ann.lee@corp.com')).toBe(names[0]);
  expect(of('bob@corp.com').split('@')[1]).toBe(names[0]?.split('@')[1]);
  expect(of('bob@corp.com')).not.toBe(of('bob@corp.org'));
});

test('another secret gives other pseudonyms, so that nobody can try names', () => {
  expect(make('one').body(users, list(stranger()))).not.toEqual(make('two').body(users, list(stranger())));
});

test.each<[string, string, Json]>([
  ['a resource of the run', users, list(stranger({ id: 'mine' }))],
  ['a schema', 'https://scim.example.com/v2/Schemas', list({ id: 'urn:x:User', name: 'User' })],
  ['an error', users, { status: '404', detail: 'No such user' }],
  ['a text', users, 'Service Unavailable'],
])('%s stays as it is', (_, url, body) => {
  expect(make().body(url, body)).toEqual(body);
});

test.each<[string, Json]>([
  ['a bare array', [stranger() as Json]],
  ['a member in another letter case', { totalResults: 1, resources: [stranger() as Json] }],
  ['a number as id', list(stranger({ id: 4711, meta: undefined }))],
  ['no id', list(stranger({ id: undefined, meta: undefined }))],
  ['neither id nor userName', list(stranger({ id: undefined, userName: undefined }))],
  ['capitals', list({ Id: 'a-1', UserName: 'ann.lee@corp.com', Emails: [{ Value: 'ann.lee@corp.com' }] })],
  ['another member around them', { data: { total: 1, rows: [stranger() as Json] } }],
  ['an object around each', list({ user: stranger() })],
  ['their names as member names', { totalResults: 1, Resources: { 'ann.lee@corp.com': stranger() as Json } }],
  ['a comma too many', `${JSON.stringify(list(stranger()))},`],
  ['XML', '<users><user type="work"><name>Ann Lee</name> <mail>ann.lee@corp.com</mail></user></users>'],
])('nor does it where the provider lists people with %s', (_, body) => {
  expect(JSON.stringify(make().body(users, body))).not.toMatch(/ann|lee|corp/i);
});

test('what a check quotes of a text that is no JSON names nobody either', () => {
  const pseudonyms = make();
  pseudonyms.body(users, '<users><u>ann.lee@corp.com</u></users>');
  expect(pseudonyms.quoted('got <users><u>ann.lee@corp.com</u>…')).toMatch(
    /^got <users><u>person-\w+@\w+\.example<\/u>…$/,
  );
});

test('telephone numbers go as numbers, too, and counts stay', () => {
  const shown = JSON.stringify(
    make().body(users, list(stranger({ phoneNumbers: [{ value: 4917055501 }], logins: 12 }))),
  );
  expect(shown).not.toContain('4917055501');
  expect(shown).toMatch(/"value":\d+.*"logins":12/);
});

test('an address of somebody that nobody asked about goes from a refusal, and what was sent stays', () => {
  const refusal = { request: { method: 'POST', url: users, headers: {}, body: { userName: 'bea@corp.com' } } };
  const { body, text } = makePseudonyms('secret', () => false);
  const detail = 'bea@corp.com conflicts with ann.lee@corp.com';
  const shown = body({ ...refusal, response: { status: 409, headers: {}, body: { detail } } }) as { detail: string };
  expect(shown.detail).toMatch(/^bea@corp\.com conflicts with person-\w+@\w+\.example$/);
  expect(text(`a check quotes: ${detail}`)).toBe(`a check quotes: ${shown.detail}`);
});

test('what a create call of the run made stays, also under another name', () => {
  const { body } = make();
  const sent = { userName: 'ann', externalId: 'x-1' };
  const mine = { id: '9', userName: 'ANN-renamed', externalId: 'x-1' };
  expect(body('https://scim.example.com/v2/Users', mine, sent)).toEqual(mine);
  expect(body('https://scim.example.com/v2/Users', { ...mine, externalId: 'y' }, sent)).not.toEqual(mine);
});

test('a group with the id of a user of the run is somebody else’s', () => {
  const group = { id: 'mine', displayName: 'Secret Project', members: [{ value: 'u-7', display: 'Ann Lee' }] };
  const shown = JSON.stringify(make().body('https://scim.example.com/v2/Groups', list(group)));
  expect(shown).not.toMatch(/Secret|u-7|Ann/);
});

test('what was seen once is replaced in addresses and sentences, and words like others are not', () => {
  const pseudonyms = make();
  pseudonyms.body(users, list(stranger({ title: 'users', displayName: 'Ann Lee' })));
  const url = pseudonyms.text('https://h/Users?filter=userName%20eq%20%22Ann.Lee%40Corp.com%22');
  expect(url).toMatch(/^https:\/\/h\/Users\?filter=userName%20eq%20%22P[\w@.-]+%22$/);
  expect(pseudonyms.text('Ann Lee is there: see users.create.accepted')).toMatch(
    /^P[\w-]+ is there: see users\.create\.accepted$/i,
  );
});

test('a value that stands by itself is replaced in the sentences beside it', () => {
  const pseudonyms = make();
  pseudonyms.body(users, list(stranger()));
  const said = pseudonyms.quoted({ reason: 'expected nobody, got Lee', actual: 'Lee' }) as Record<string, string>;
  expect(said.reason).toBe(`expected nobody, got ${said.actual}`);
  expect(said.actual).not.toContain('Lee');
});

test('a number within a longer one is another number', () => {
  const pseudonyms = make();
  pseudonyms.body(users, list(stranger({ employeeNumber: '100000' })));
  expect(pseudonyms.text('https://h/Users?startIndex=1000000000')).toBe('https://h/Users?startIndex=1000000000');
  expect(pseudonyms.text('https://h/Users?filter=x%20eq%20%22100000%22')).toMatch(/%22person-\w+%22$/);
});

test('the pseudonym of a value is known in every letter case, and of nothing else', () => {
  const pseudonyms = make();
  expect(pseudonyms.of('Ann.Lee@Corp.com')).toBeUndefined();
  pseudonyms.body(users, list(stranger()));
  expect(pseudonyms.of('ANN.LEE@CORP.COM')).toMatch(/^PERSON-\w+@\w+\.EXAMPLE$/);
  expect(pseudonyms.of('bob@corp.com')).toBeUndefined();
});

test.each([
  ['[{"id":"a-1","name":{"familyName":"Lee"}}', /^\[\{"id":"person-\w+","name":\{"familyName":"P[\w-]+"\}\}$/],
  ['[{"id":"a-1","userName":"Ann.L…, in exchange 7', /^\[\{"id":"person-\w+","userName":"…, in exchange 7$/],
  ['a filter for "Nobody" finds «Le…»', /^a filter for "Nobody" finds «Le…»$/],
])('of a body that is told in a sentence, values are replaced: %s', (sentence, expected) => {
  const pseudonyms = make();
  pseudonyms.body(users, list(stranger()));
  expect(pseudonyms.quoted(sentence)).toMatch(expected);
});

test('a number that stands by itself is replaced where it is quoted, and no other number is', () => {
  const pseudonyms = make();
  pseudonyms.body(users, list(stranger({ id: '2' })));
  const reason = 'expected "2" in the query results, got 2, in exchange 82 (GET /Users?filter=a%20eq%20%22x%22)';
  const said = pseudonyms.quoted({ reason, expected: '2' }) as Record<string, string>;
  expect(said.reason).toBe(reason.replace('"2"', `"${said.expected}"`));
  expect(said.expected).toMatch(/^person-/);
});
