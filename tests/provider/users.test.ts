import { type RunningProvider, startProvider } from '../../provider/provider';
import { ENTERPRISE, scimClient, scimError, USER, unique } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('creating a user', () => {
  test('as Entra does gives 201, an id of ours, meta, and what a GET shows', async () => {
    const before = Date.now();
    const userName = unique('Ann.Lee');
    const answer = await scim
      .post('/Users', {
        schemas: [USER, ENTERPRISE],
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
        userName,
        active: true,
        emails: [{ primary: true, type: 'work', value: 'Ann@X.example' }],
        meta: { resourceType: 'Robot', version: 'W/"mine"' },
        id: 'mine',
        name: { formatted: 'Ann Lee', familyName: 'Lee', givenName: 'Ann' },
        title: null,
        roles: [],
        groups: [{ value: 'x' }],
      })
      .expect(201);
    expect(answer.body.id).toMatch(uuid);
    expect(answer.body).toEqual({
      schemas: [USER],
      id: answer.body.id,
      externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
      userName,
      active: true,
      emails: [{ primary: true, type: 'work', value: 'Ann@X.example' }],
      name: { formatted: 'Ann Lee', familyName: 'Lee', givenName: 'Ann' },
      meta: {
        resourceType: 'User',
        created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        lastModified: answer.body.meta.created,
        location: `${provider.tenantUrl}/Users/${answer.body.id}`,
        version: answer.headers.etag,
      },
    });
    expect(Date.parse(answer.body.meta.created)).toBeGreaterThanOrEqual(before);
    expect(answer.headers.location).toBe(answer.body.meta.location);
    expect(await scim.readUser(answer.body.id)).toEqual(answer.body);
  });

  test.each([
    ['core and extension in another order', { schemas: [ENTERPRISE, USER] }],
    ['URNs in upper case', { schemas: [USER.toUpperCase()] }],
    ['data of a custom extension', { 'urn:example:custom:2.0:User': { tag: 'x' } }],
    ['attributes and sub-attributes that nobody knows', { shoeSize: 44, name: { nick: 'x' }, roles: [{ level: 1 }] }],
    ['nulls', { emails: null, name: null, active: null, [ENTERPRISE]: null, nickName: '' }],
    ['names of the prototype', { constructor: { prototype: 1 }, toString: 'x', hasOwnProperty: 'x' }],
  ])('accepts %s', async (_, attributes) => {
    const user = await scim.createUser(attributes);
    expect(Object.keys(user).sort()).toEqual(['active', 'id', 'meta', 'schemas', 'userName']);
    expect(user.schemas).toEqual([USER]);
  });

  test('is not confused by __proto__', async () => {
    const body = `{"schemas":["${USER}"],"userName":"${unique('user')}","__proto__":{"active":false,"title":"x"}}`;
    const { body: user } = await scim.post('/Users', body).expect(201);
    expect(user).toMatchObject({ active: true });
    expect(user).not.toHaveProperty('title');
    expect({}).not.toHaveProperty('title');
  });

  test.each([
    [false, false],
    ['False', false],
    ['fAlSe', false],
    ['True', true],
    [true, true],
    [undefined, true],
  ])('active %p is stored as %p', async (sent, stored) => {
    const user = await scim.createUser({ active: sent });
    expect(user.active).toBe(stored);
    expect((await scim.readUser(user.id)).active).toBe(stored);
  });

  test('reads booleans inside values from strings', async () => {
    const user = await scim.createUser({
      roles: [
        { primary: 'True', value: '{"id":"1"}' },
        { primary: 'False', value: 'b' },
      ],
    });
    expect(user.roles).toEqual([
      { primary: true, value: '{"id":"1"}' },
      { primary: false, value: 'b' },
    ]);
  });

  test.each([
    ['a bare id', 'boss'],
    ['an object', { value: 'boss' }],
    ['an array', [{ value: 'boss', $ref: null }]],
  ])('takes the manager as %s', async (_, manager) => {
    const user = await scim.createUser({ schemas: [USER, ENTERPRISE], [ENTERPRISE]: { manager, department: 'Sales' } });
    expect(user[ENTERPRISE]).toEqual({ manager: { value: 'boss' }, department: 'Sales' });
    expect(user.schemas).toEqual([USER, ENTERPRISE]);
  });

  test('shows name and address of a manager who is here', async () => {
    const boss = await scim.createUser({ displayName: 'The Boss' });
    const user = await scim.createUser({ [ENTERPRISE]: { manager: { value: boss.id, displayName: 'Nobody' } } });
    expect(user[ENTERPRISE].manager).toEqual({ value: boss.id, $ref: boss.meta.location, displayName: 'The Boss' });
  });

  test.each([
    'Ann.LEE@X.example ',
    "  o'brien@x.example",
    'jürgen@x.example',
    '営業部',
    '𠜎😀e\u0301',
    'x'.repeat(1000),
    '+1 (425) 555-0100',
    '<b>&amp;"\\',
  ])('stores %j as it was sent', async (text) => {
    const user = await scim.createUser({
      userName: text,
      displayName: text,
      phoneNumbers: [{ value: text, type: 'work' }],
    });
    expect(await scim.readUser(user.id)).toMatchObject({
      userName: text,
      displayName: text,
      phoneNumbers: [{ value: text }],
    });
  });

  test('never returns the password', async () => {
    const user = await scim.createUser({ password: 'pass-W0rd' });
    const read = await scim.get(`/Users/${user.id}?attributes=password,userName`);
    expect(JSON.stringify([user, read.body])).not.toMatch(/pass/);
    expect(JSON.stringify([...provider.store.tables.User.resources.values()])).not.toContain('pass-W0rd');
  });

  test.each([
    ['no userName', { schemas: [USER] }, 'invalidValue'],
    ['an empty userName', { schemas: [USER], userName: '' }, 'invalidValue'],
    ['null for the userName', { schemas: [USER], userName: null }, 'invalidValue'],
    ['no schemas', { userName: 'x' }, 'invalidValue'],
    ['schemas without the core URN', { schemas: [ENTERPRISE], userName: 'x' }, 'invalidValue'],
    ['schemas as a string', { schemas: USER, userName: 'x' }, 'invalidValue'],
    ['a number for a string', { schemas: [USER], userName: 5 }, 'invalidValue'],
    ['an object for a string', { schemas: [USER], userName: 'x', title: {} }, 'invalidValue'],
    ['a string for values', { schemas: [USER], userName: 'x', emails: 'x' }, 'invalidValue'],
    ['a string among values', { schemas: [USER], userName: 'x', emails: ['x'] }, 'invalidValue'],
    ['a word for a boolean', { schemas: [USER], userName: 'x', active: 'maybe' }, 'invalidValue'],
    ['a number for a boolean', { schemas: [USER], userName: 'x', active: 1 }, 'invalidValue'],
    ['a string for a complex value', { schemas: [USER], userName: 'x', name: 'x' }, 'invalidValue'],
    ['an array', [], 'invalidSyntax'],
    ['a string', '"x"', 'invalidSyntax'],
    ['null', 'null', 'invalidSyntax'],
  ])('refuses %s', async (_, body, scimType) => {
    const answer = await scim.post('/Users', body).expect(400);
    expect(answer.body).toEqual(scimError(400, scimType));
  });

  test('leaves primary to the last value that has it', async () => {
    const user = await scim.createUser({
      emails: [
        { value: 'a', primary: true },
        { value: 'b', primary: true },
      ],
    });
    expect(user.emails).toEqual([
      { value: 'a', primary: false },
      { value: 'b', primary: true },
    ]);
  });
});

describe('uniqueness', () => {
  test('userName is unique whatever its case; externalId and e-mail are not', async () => {
    const userName = unique('Taken');
    const shared = { externalId: 'same', emails: [{ value: 'same@x.example', type: 'work' }] };
    await scim.createUser({ userName, ...shared });
    const answer = await scim.post('/Users', { schemas: [USER], userName: userName.toUpperCase() }).expect(409);
    expect(answer.body).toEqual(scimError(409, 'uniqueness'));
    await scim.createUser(shared);
  });

  test('holds for PUT and PATCH, and changes nothing when it refuses', async () => {
    const taken = await scim.createUser();
    const user = await scim.createUser();
    const conflict = { schemas: [USER], userName: taken.userName.toUpperCase() };
    expect((await scim.put(`/Users/${user.id}`, conflict).expect(409)).body.scimType).toBe('uniqueness');
    await scim.patch(`/Users/${user.id}`, [{ op: 'Replace', path: 'userName', value: taken.userName }]).expect(409);
    expect(await scim.readUser(user.id)).toEqual(user);
    await scim
      .patch(`/Users/${user.id}`, [{ op: 'replace', path: 'userName', value: user.userName.toUpperCase() }])
      .expect(200);
  });

  test('holds in a race', async () => {
    const userName = unique('raced');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => scim.post('/Users', { schemas: [USER], userName })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  test('a disabled user keeps the name, a deleted one frees it for a new id', async () => {
    const user = await scim.createUser();
    const again = { schemas: [USER], userName: user.userName };
    await scim.patch(`/Users/${user.id}`, [{ op: 'Replace', path: 'active', value: 'False' }]).expect(200);
    await scim.post('/Users', again).expect(409);
    await scim.delete(`/Users/${user.id}`).expect(204);
    expect((await scim.post('/Users', again).expect(201)).body.id).not.toBe(user.id);
  });
});

describe('reading, replacing and deleting', () => {
  test.each([
    'nobody',
    '00000000-0000-0000-0000-000000000000',
    '%F0%9F%98%80',
    'a%2Fb',
    '%zz',
    '__proto__',
    'x'.repeat(3000),
  ])('the id %s is unknown to every verb', async (id) => {
    const body = { schemas: [USER], userName: 'x' };
    const answers = await Promise.all([
      scim.get(`/Users/${id}`),
      scim.put(`/Users/${id}`, body),
      scim.patch(`/Users/${id}`, []),
      scim.delete(`/Users/${id}`),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual(scimError(404));
    }
  });

  test('PUT clears what it leaves out, keeps the extension it sends, and leaves active alone', async () => {
    const user = await scim.createUser({
      active: false,
      title: 'x',
      emails: [{ value: 'a' }],
      [ENTERPRISE]: { division: 'd' },
    });
    const { body } = await scim
      .put(`/Users/${user.id}`, {
        schemas: [USER],
        id: 'other',
        userName: user.userName,
        nickName: 'n',
        [ENTERPRISE]: { department: 'e' },
      })
      .expect(200);
    expect(body).toEqual({
      schemas: [USER, ENTERPRISE],
      id: user.id,
      userName: user.userName,
      nickName: 'n',
      active: false,
      [ENTERPRISE]: { department: 'e' },
      meta: { ...user.meta, lastModified: body.meta.lastModified, version: body.meta.version },
    });
    expect(body.meta.lastModified > user.meta.lastModified).toBe(true);
    expect(await scim.readUser(user.id)).toEqual(body);
    const bad = await scim.put(`/Users/${user.id}`, { schemas: [USER] }).expect(400);
    expect(bad.body).toEqual(scimError(400, 'invalidValue'));
  });

  test('DELETE answers 204 without a body; then the user is gone everywhere', async () => {
    const user = await scim.createUser();
    const answer = await scim.delete(`/Users/${user.id}`).expect(204);
    expect(answer.text).toBe('');
    expect(answer.headers).not.toHaveProperty('content-type');
    await scim.get(`/Users/${user.id}`).expect(404);
    await scim.delete(`/Users/${user.id}`).expect(404);
    expect((await scim.filter('/Users', `userName eq "${user.userName}"`)).body.totalResults).toBe(0);
  });
});
