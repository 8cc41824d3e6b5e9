import { type RunningProvider, startProvider } from '../../provider/provider';
import { ENTERPRISE, PATCH_OP, scimClient, scimError, USER, unique } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const home = { value: 'h@x.example', type: 'home' };
const work = { value: 'w@x.example', type: 'work', primary: true };

describe('single values', () => {
  test.each(['Replace', 'replace', 'REPLACE', 'Add', 'add'])('%s sets a value, there or not', async (op) => {
    const user = await scim.createUser({ title: 'before' });
    const after = await scim.patched(user.id, [
      { op, path: 'title', value: 'after' },
      { op, path: 'nickName', value: 'Babs' },
    ]);
    expect(after).toMatchObject({ title: 'after', nickName: 'Babs' });
  });

  test.each([
    ['boolean', true, false, false],
    ['string', true, 'False', false],
    ['string', false, 'True', true],
    ['string in capitals', false, 'TRUE', true],
  ])('active as a %s: from %p, %p makes it %p', async (_, active, value, stored) => {
    const user = await scim.createUser({ active });
    const answer = await scim.patch(`/Users/${user.id}`, [{ op: 'Replace', path: 'Active', value }]).expect(200);
    expect(answer.body.active).toBe(stored);
    const read = await scim.readUser(user.id);
    expect(read).toEqual({ ...user, active: stored, meta: read.meta });
  });

  test('a repeated disable is fine, and the disabled user stays visible', async () => {
    const user = await scim.createUser();
    const disable = [{ op: 'Replace', path: 'active', value: 'False' }];
    await scim.patched(user.id, disable);
    await scim.patched(user.id, disable);
    const found = await scim.filter('/Users', `userName eq "${user.userName}"`);
    expect(found.body.Resources).toMatchObject([{ id: user.id, active: false }]);
  });

  test.each([
    ['Remove', { op: 'Remove', path: 'title' }],
    ['an empty string', { op: 'Replace', path: 'title', value: '' }],
    ['null', { op: 'Replace', path: 'title', value: null }],
    ['null without a path', { op: 'replace', value: { title: null } }],
    ['a path with the core URN', { op: 'remove', path: `${USER}:title` }],
  ])('%s unassigns', async (_, operation) => {
    const user = await scim.createUser({ title: 'x', nickName: 'kept' });
    const after = await scim.patched(user.id, [operation]);
    expect(after).not.toHaveProperty('title');
    expect(after.nickName).toBe('kept');
  });

  test.each([
    ['userName', 'NEW'],
    ['USERNAME', 'NEW'],
    [`${USER}:userName`, 'NEW'],
    [`${USER.toUpperCase()}:USERNAME`, 'NEW'],
  ])('%s renames the user, who keeps the id', async (path, prefix) => {
    const user = await scim.createUser();
    const userName = unique(prefix);
    const after = await scim.patched(user.id, [{ op: 'Replace', path, value: userName }]);
    expect(after).toMatchObject({ id: user.id, userName });
    expect((await scim.filter('/Users', `userName eq "${userName}"`)).body.totalResults).toBe(1);
    expect((await scim.filter('/Users', `userName eq "${user.userName}"`)).body.totalResults).toBe(0);
  });

  test('externalId is stored and found', async () => {
    const user = await scim.createUser({ externalId: unique('old') });
    const externalId = unique('Eqpj');
    await scim.patched(user.id, [{ op: 'Replace', path: 'externalId', value: externalId }]);
    expect((await scim.filter('/Users', `externalId eq "${externalId}"`)).body.totalResults).toBe(1);
    expect((await scim.filter('/Users', `externalId eq "${user.externalId}"`)).body.totalResults).toBe(0);
  });

  test('an array around a single value is taken off', async () => {
    const user = await scim.createUser();
    const after = await scim.patched(user.id, [
      { op: 'Replace', path: 'title', value: [{ value: 'x' }] },
      { op: 'Replace', path: 'nickName', value: ['y'] },
    ]);
    expect(after).toMatchObject({ title: 'x', nickName: 'y' });
  });

  test('what was set explicitly is not derived anew', async () => {
    const user = await scim.createUser({
      displayName: 'Shown',
      name: { formatted: 'As is', givenName: 'A', familyName: 'B' },
    });
    const after = await scim.patched(user.id, [{ op: 'Replace', path: 'name.givenName', value: 'C' }]);
    expect(after).toMatchObject({
      displayName: 'Shown',
      name: { formatted: 'As is', givenName: 'C', familyName: 'B' },
    });
  });
});

describe('values without a path', () => {
  test('dotted, URN and capitalised keys are attributes, and siblings stay', async () => {
    const user = await scim.createUser({
      active: true,
      title: 'kept',
      name: { familyName: 'Old', middleName: 'kept' },
      [ENTERPRISE]: { costCenter: 'kept', manager: { value: 'm' } },
    });
    const after = await scim.patched(user.id, [
      {
        op: 'replace',
        value: {
          DisplayName: 'Bjfe',
          active: 'False',
          'name.givenName': 'Kkom',
          'name.familyName': 'Unua',
          [`${ENTERPRISE}:employeeNumber`]: 'Aklq',
          [ENTERPRISE]: { department: 'D' },
          id: 'ignored',
          meta: { version: 'ignored' },
          groups: [],
          schemas: [USER],
          shoeSize: 44,
          'urn:example:custom:2.0:User:tag': 'ignored',
        },
      },
    ]);
    expect(after).toEqual({
      ...user,
      schemas: [USER, ENTERPRISE],
      displayName: 'Bjfe',
      active: false,
      name: { familyName: 'Unua', middleName: 'kept', givenName: 'Kkom' },
      [ENTERPRISE]: { costCenter: 'kept', manager: { value: 'm' }, employeeNumber: 'Aklq', department: 'D' },
      meta: after.meta,
    });
  });

  test('a complex value merges', async () => {
    const user = await scim.createUser({ name: { familyName: 'kept', givenName: 'x' } });
    const after = await scim.patched(user.id, [{ op: 'Add', value: { name: { GivenName: 'y' } } }]);
    expect(after.name).toEqual({ familyName: 'kept', givenName: 'y' });
  });

  test('add appends values and replace replaces them', async () => {
    const user = await scim.createUser({ emails: [home] });
    expect((await scim.patched(user.id, [{ op: 'add', value: { emails: [work] } }])).emails).toEqual([home, work]);
    expect((await scim.patched(user.id, [{ op: 'replace', value: { emails: [work] } }])).emails).toEqual([work]);
  });
});

describe('the request as a whole', () => {
  test('operations apply in order, each to the result of the one before', async () => {
    const user = await scim.createUser();
    const after = await scim.patched(user.id, [
      { op: 'add', path: 'title', value: 'a' },
      { op: 'remove', path: 'title' },
      { op: 'replace', path: 'nickName', value: 'b' },
      { op: 'replace', path: 'nickName', value: 'c' },
    ]);
    expect(after).not.toHaveProperty('title');
    expect(after.nickName).toBe('c');
  });

  test.each(['shoeSize', 'name.nick', 'urn:example:custom:2.0:User:tag', 'emails[type eq "work"].colour'])(
    'ignores %s, which no schema lists, and applies the rest',
    async (path) => {
      const user = await scim.createUser({ emails: [work] });
      const after = await scim.patched(user.id, [
        { op: 'Replace', path, value: 'x' },
        { op: 'Replace', path: 'title', value: 'after' },
      ]);
      expect(after.title).toBe('after');
      expect(JSON.stringify(after)).not.toMatch(/shoeSize|nick|tag|colour/);
    },
  );

  test.each([
    ['an unknown op', { op: 'move', path: 'title', value: 'x' }, 'invalidSyntax'],
    ['no op', { path: 'title', value: 'x' }, 'invalidSyntax'],
    ['an operation that is no object', 'x', 'invalidSyntax'],
    ['remove without a path', { op: 'Remove' }, 'noTarget'],
    ['remove of a required attribute', { op: 'remove', path: 'userName' }, 'mutability'],
    ['an empty required attribute', { op: 'replace', path: 'userName', value: '' }, 'invalidValue'],
    ['null for it without a path', { op: 'replace', value: { userName: null } }, 'invalidValue'],
    ['add without a value', { op: 'add', path: 'title' }, 'invalidValue'],
    ['a value without a path that is no object', { op: 'add', value: 'x' }, 'invalidValue'],
    ['the path id', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['a path in meta', { op: 'replace', path: 'meta.created', value: 'x' }, 'mutability'],
    ['the path groups', { op: 'add', path: 'groups', value: [{ value: 'x' }] }, 'mutability'],
    ['a malformed path', { op: 'replace', path: 'title]', value: 'x' }, 'invalidPath'],
    ['a path that is no string', { op: 'replace', path: 5, value: 'x' }, 'invalidPath'],
    [
      'brackets on a single value',
      { op: 'replace', path: 'name[givenName eq "x"].givenName', value: 'x' },
      'invalidPath',
    ],
    ['a sub-attribute of several values', { op: 'replace', path: 'emails.value', value: 'x' }, 'invalidPath'],
    ['a bad value filter', { op: 'replace', path: 'emails[type xx "work"].value', value: 'x' }, 'invalidFilter'],
    ['an open bracket', { op: 'replace', path: 'emails[type eq "work"', value: 'x' }, 'invalidFilter'],
    ['a wrong type', { op: 'replace', path: 'title', value: 5 }, 'invalidValue'],
    ['a word for a boolean', { op: 'Replace', path: 'active', value: 'maybe' }, 'invalidValue'],
    ['two values for one', { op: 'replace', path: 'title', value: ['a', 'b'] }, 'invalidValue'],
  ])('refuses %s and applies nothing', async (_, operation, scimType) => {
    const user = await scim.createUser({ title: 'before', emails: [work] });
    const answer = await scim
      .patch(`/Users/${user.id}`, [{ op: 'add', path: 'title', value: 'after' }, operation])
      .expect(400);
    expect(answer.body).toEqual(scimError(400, scimType));
    expect(await scim.readUser(user.id)).toEqual(user);
  });

  test.each([
    ['no operations', [], 200],
    [
      'the values that are there',
      [
        { op: 'Replace', path: 'title', value: 'x' },
        { op: 'add', path: 'emails', value: [work] },
      ],
      200,
    ],
  ])('%s: success, and version and time stay', async (_, operations, status) => {
    const user = await scim.createUser({ title: 'x', emails: [work] });
    const answer = await scim.patch(`/Users/${user.id}`, operations).expect(status);
    expect(answer.body).toEqual(user);
    expect(answer.headers.etag).toBe(user.meta.version);
  });

  test('lastModified grows with every change, created stays', async () => {
    let user = await scim.createUser();
    for (const title of ['a', 'b', 'c']) {
      const after = await scim.patched(user.id, [{ op: 'replace', path: 'title', value: title }]);
      expect(after.meta.created).toBe(user.meta.created);
      expect(Date.parse(after.meta.lastModified)).toBeGreaterThan(Date.parse(user.meta.lastModified));
      expect(after.meta.version).not.toBe(user.meta.version);
      user = after;
    }
  });

  test.each([
    ['no schemas', { Operations: [] }],
    ['another URN', { schemas: [USER], Operations: [] }],
    ['no Operations', { schemas: [PATCH_OP] }],
    ['Operations that are no array', { schemas: [PATCH_OP], Operations: {} }],
    ['a string', '"x"'],
  ])('refuses a message with %s', async (_, body) => {
    const { id } = await scim.createUser();
    const refused = await scim.patchRaw(`/Users/${id}`, body).expect(400);
    expect(refused.body).toEqual(scimError(400, 'invalidSyntax'));
  });

  test('tolerates other members and another case in the message', async () => {
    const { id } = await scim.createUser();
    const body = {
      Schemas: [PATCH_OP.toUpperCase()],
      id: 'x',
      operations: [{ OP: 'Add', Path: 'title', Value: 'x', name: 'y' }],
    };
    expect((await scim.patchRaw(`/Users/${id}`, body).expect(200)).body.title).toBe('x');
  });

  test('a thousand operations pass, more do not', async () => {
    const { id } = await scim.createUser();
    const operations = Array.from({ length: 1001 }, (_, index) => ({
      op: 'replace',
      path: 'title',
      value: `${index}`,
    }));
    expect((await scim.patch(`/Users/${id}`, operations).expect(413)).body).toEqual(scimError(413));
    expect((await scim.patch(`/Users/${id}`, operations.slice(1)).expect(200)).body.title).toBe('1000');
  });

  test('changes of one user at the same time all arrive', async () => {
    const { id } = await scim.createUser();
    const names = ['title', 'nickName', 'userType', 'locale', 'timezone', 'displayName'];
    await Promise.all(
      names.map((path) => scim.patch(`/Users/${id}`, [{ op: 'Replace', path, value: 'x' }]).expect(200)),
    );
    expect(await scim.readUser(id)).toMatchObject(Object.fromEntries(names.map((name) => [name, 'x'])));
  });
});
