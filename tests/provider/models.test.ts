import { behaviourLike, modelIds, readModel } from '../../provider/models';
import { type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { ENTERPRISE, GROUP, scimClient, scimError, USER } from './client';

test('a model has the id of a profile, and says what it does as faults do', () => {
  expect(modelIds()).toEqual(['zscaler-private-access']);
  for (const { does } of readModel('zscaler-private-access').documented) expect(does).toMatch(/^[a-z].{15,110}[^.]$/);
  expect(() => readModel('zscaler')).toThrow("No model is called 'zscaler'");
  expect(() => readModel('constructor')).toThrow("No model is called 'constructor'");
});

test('a fault goes on top of a model unless both change the same decision', () => {
  expect(Object.keys(behaviourLike('zscaler-private-access', ['delete-wrong-status']))).toContain('answerDelete');
  expect(() => behaviourLike('zscaler-private-access', ['member-remove-legacy-noop'])).toThrow(
    "'zscaler-private-access' and 'member-remove-legacy-noop' both change applyMemberRemove: serve one of them at a time",
  );
});

describe('zscaler-private-access', () => {
  let provider: RunningProvider;
  let scim: ReturnType<typeof scimClient>;
  beforeAll(async () => {
    provider = await startProvider({ behaviour: behaviourLike('zscaler-private-access') });
    scim = scimClient(provider);
  });
  afterAll(() => provider.close());

  const address = 'emails[type eq "work"].value';
  const work = { type: 'work', value: 'ada@example.com', primary: true };
  const found = async (endpoint: string, expression: string) =>
    (await scim.filter(endpoint, expression).expect(200)).body.Resources;

  test('shows active as a text, in every answer with a user', async () => {
    const user = await scim.createUser({ active: true });
    expect(user.active).toBe('true');
    const disabled = await scim.patched(user.id, [{ op: 'Replace', path: 'active', value: 'False' }]);
    expect(disabled.active).toBe('false');
    expect(await found('/Users', `userName eq "${user.userName}"`)).toEqual([disabled]);
    const { body } = await scim.patch(`/Users/${user.id}`, [{ op: 'replace', value: { active: true } }]).expect(200);
    expect(body.active).toBe('true');
    // Nothing is shown of it where it was not asked for.
    expect((await scim.get(`/Users/${user.id}?attributes=userName`)).body).not.toHaveProperty('active');
  });

  test('shows email addresses without their type, and still finds and replaces them by it', async () => {
    const user = await scim.createUser({ emails: [work, { type: 'home', value: 'ada@home.example.com' }] });
    const shown = [{ value: 'ada@example.com', primary: true }, { value: 'ada@home.example.com' }];
    expect(user.emails).toEqual(shown);
    expect(await found('/Users', `emails[type eq "work"].value eq "ada@example.com"`)).toEqual([user]);
    const patched = await scim.patched(user.id, [{ op: 'Replace', path: address, value: 'a@example.com' }]);
    expect(patched.emails).toEqual([{ value: 'a@example.com', primary: true }, shown[1]]);
    expect((await scim.get(`/Users/${user.id}?attributes=emails.type`)).body.emails).toEqual([]);
  });

  test('appends a second email address when Add names the work address', async () => {
    const user = await scim.createUser({ emails: [work] });
    const added = await scim.patched(user.id, [{ op: 'Add', path: address, value: 'a@example.com' }]);
    expect(added.emails).toEqual([{ value: 'ada@example.com', primary: true }, { value: 'a@example.com' }]);
    const again = await scim.patched(user.id, [{ op: 'add', path: address, value: 'a@example.com' }]);
    expect(again.emails).toEqual(added.emails);
  });

  test('other parts of an address, and other attributes, are added where they belong', async () => {
    const user = await scim.createUser({ emails: [{ ...work, primary: false }] });
    await scim.patched(user.id, [{ op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' }]);
    const patched = await scim.patched(user.id, [
      { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '2' },
      { op: 'add', path: 'emails[type eq "work"].primary', value: true },
    ]);
    expect(patched).toMatchObject({
      phoneNumbers: [{ type: 'work', value: '2' }],
      emails: [{ value: 'ada@example.com', primary: true }],
    });
  });

  test('shows the members of a group when it is read, and in no list', async () => {
    const user = await scim.createUser();
    const group = await scim.createGroup({ members: [{ value: user.id }] });
    expect(await scim.membersOf(group.id)).toEqual([user.id]);
    const { members: _, ...shown } = await scim.readGroup(group.id);
    expect(await found('/Groups', `displayName eq "${group.displayName}"`)).toEqual([shown]);
    expect((await scim.get('/Groups').expect(200)).text).not.toContain('"members"');
  });

  test('shows 10 resources on a page unless count says otherwise, and 100 at most', async () => {
    const directory = await startProvider({ behaviour: behaviourLike('zscaler-private-access') });
    const { userIds } = seedDirectory(directory.store, 150, 12);
    const { get } = scimClient(directory);
    const pages = [
      ['/Users', 10, 150],
      ['/Users?count=', 10, 150],
      ['/Users?count=0', 0, 150],
      ['/Users?count=25', 25, 150],
      ['/Users?count=1000', 100, 150],
      ['/Users?startIndex=145', 6, 150],
      ['/Groups?startIndex=1&count=10&sortBy=displayName&sortOrder=descending', 10, 12],
    ] as const;
    for (const [path, itemsPerPage, totalResults] of pages)
      expect([path, (await get(path).expect(200)).body]).toEqual([
        path,
        expect.objectContaining({ itemsPerPage, totalResults }),
      ]);
    expect((await get('/Users?startIndex=145')).body.Resources.map(({ id }: { id: string }) => id)).toEqual(
      userIds.slice(144),
    );
    await directory.close();
  });

  test.each(['/ServiceProviderConfig', '/Schemas', `/Schemas/${USER}`, '/ResourceTypes', '/ResourceTypes/User'])(
    'has no %s',
    async (path) => {
      expect((await scim.get(path).expect(404)).body).toEqual(scimError(404));
    },
  );

  test('takes members by Add and Replace, and removes all of them, but no single one', async () => {
    const [ada, bob] = [await scim.createUser(), await scim.createUser()];
    const group = await scim.createGroup();
    const path = `/Groups/${group.id}`;
    const value = [{ value: ada.id }];
    await scim.patch(path, [{ op: 'Add', path: 'members', value: [...value, { value: bob.id }] }]).expect(204);
    for (const removal of [
      { op: 'Remove', path: 'members', value: [{ $ref: null, value: ada.id }] },
      { op: 'remove', path: `members[value eq "${ada.id}"]` },
    ])
      expect((await scim.patch(path, [removal]).expect(400)).body).toEqual(scimError(400, 'invalidPath'));
    expect(await scim.membersOf(group.id)).toEqual([ada.id, bob.id]);
    await scim.patch(path, [{ op: 'Replace', path: 'members', value }]).expect(204);
    expect(await scim.membersOf(group.id)).toEqual([ada.id]);
    await scim.patch(path, [{ op: 'Remove', path: 'members' }]).expect(204);
    expect(await scim.membersOf(group.id)).toEqual([]);
  });

  test('keeps everything else of a group when a PUT names its externalId alone, and only then', async () => {
    const user = await scim.createUser();
    const group = await scim.createGroup({ externalId: 'old', members: [{ value: user.id }] });
    const path = `/Groups/${group.id}`;
    await scim.put(path, { schemas: [GROUP], id: group.id, externalId: 'new' }).expect(200);
    expect(await scim.readGroup(group.id)).toMatchObject({ externalId: 'new', displayName: group.displayName });
    expect(await scim.membersOf(group.id)).toEqual([user.id]);
    await scim.put(path, { schemas: [GROUP], displayName: group.displayName }).expect(200);
    expect(await scim.readGroup(group.id)).not.toHaveProperty('externalId');
    expect(await scim.membersOf(group.id)).toEqual([]);
    await scim.put(`/Users/${user.id}`, { schemas: [USER], externalId: 'new' }).expect(400);
    await scim.put(path, []).expect(400);
  });

  test('stores the attributes that Zscaler lists besides those that Microsoft maps', async () => {
    const attributes = {
      nickName: 'Ada',
      userType: 'ZPA User',
      name: { formatted: 'Ada L.' },
      [ENTERPRISE]: { costCenter: '1', division: '2', organization: '3', department: '4' },
    };
    expect(await scim.createUser(attributes)).toMatchObject(attributes);
  });
});
