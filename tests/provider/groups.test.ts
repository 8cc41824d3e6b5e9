import { type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { GROUP, scimClient, scimError, unique } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
let users: string[];
let [ann, bob, cat] = ['', '', ''];
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
  users = seedDirectory(provider.store, 300, 0).userIds;
  [ann, bob, cat] = users as [string, string, string];
});
afterAll(() => provider.close());

const refs = (...ids: string[]) => ids.map((value) => ({ $ref: null, value }));

describe('creating a group', () => {
  test('as Entra does, with an unknown URN and without members', async () => {
    const displayName = unique(' Research & Development (EU) / "Ü" 😀');
    const answer = await scim
      .post('/Groups', {
        schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
        externalId: '8aa1a0c0-1',
        displayName,
        meta: { resourceType: 'Group' },
      })
      .expect(201);
    expect(answer.body).toMatchObject({ schemas: [GROUP], displayName, externalId: '8aa1a0c0-1' });
    expect(Object.keys(answer.body).sort()).toEqual(['displayName', 'externalId', 'id', 'meta', 'schemas']);
    expect(answer.body.meta.resourceType).toBe('Group');
    expect(await scim.readGroup(answer.body.id)).toEqual(answer.body);
  });

  test.each([
    ['objects', () => refs(ann, bob)],
    ['objects with all there is', () => [{ value: ann, type: 'User', display: 'x', $ref: 'y' }, { Value: bob }]],
    ['bare ids', () => [ann, bob]],
  ])('with members as %s', async (_, members) => {
    const group = await scim.createGroup({ members: members() });
    expect(await scim.readGroup(group.id)).toEqual(group);
    expect(group.members).toEqual([
      { value: ann, type: 'User', $ref: `${provider.tenantUrl}/Users/${ann}`, display: expect.any(String) },
      { value: bob, type: 'User', $ref: `${provider.tenantUrl}/Users/${bob}`, display: expect.any(String) },
    ]);
  });

  test.each([[[]], [null]])('with %j for members means none', async (members) => {
    expect(await scim.createGroup({ members })).not.toHaveProperty('members');
  });

  test('displayName is required, and unique whatever its case', async () => {
    const group = await scim.createGroup();
    const twin = { schemas: [GROUP], displayName: group.displayName.toUpperCase() };
    expect((await scim.post('/Groups', twin).expect(409)).body).toEqual(scimError(409, 'uniqueness'));
    expect((await scim.post('/Groups', { schemas: [GROUP] }).expect(400)).body).toEqual(scimError(400, 'invalidValue'));
    const other = await scim.createGroup();
    await scim
      .patch(`/Groups/${other.id}`, [{ op: 'Replace', path: 'displayName', value: twin.displayName }])
      .expect(409);
  });
});

describe('members', () => {
  test.each([
    ['an array', () => ({ op: 'Add', path: 'members', value: refs(bob, cat) })],
    ['lower case', () => ({ op: 'add', path: 'members', value: [{ value: bob }, { value: cat }] })],
    ['no path', () => ({ op: 'add', value: { members: refs(bob, cat) } })],
    ['a URN path', () => ({ op: 'add', path: `${GROUP}:members`, value: refs(bob, cat) })],
    ['existing ones among them', () => ({ op: 'Add', path: 'Members', value: refs(ann, bob, cat, bob) })],
  ])('are added by %s', async (_, operation) => {
    const { id } = await scim.createGroup({ members: refs(ann) });
    const answer = await scim.patch(`/Groups/${id}`, [operation()]).expect(204);
    expect(answer.text).toBe('');
    expect(await scim.membersOf(id)).toEqual([ann, bob, cat]);
  });

  test.each([
    ['one object', () => ({ value: bob })],
    ['one id', () => bob],
  ])('are added by %s', async (_, value) => {
    const { id } = await scim.createGroup({ members: refs(ann) });
    await scim.patch(`/Groups/${id}`, [{ op: 'Add', path: 'members', value: value() }]).expect(204);
    expect(await scim.membersOf(id)).toEqual([ann, bob]);
  });

  test.each([
    ['a value array', () => ({ op: 'Remove', path: 'members', value: refs(bob) })],
    ['one object', () => ({ op: 'Remove', path: 'members', value: { value: bob } })],
    ['a filter', () => ({ op: 'remove', path: `members[value eq "${bob}"]` })],
    ['a filter of several', () => ({ op: 'remove', path: `members[value eq "${bob}" and type eq "User"]` })],
    ['a value array with a stranger', () => ({ op: 'Remove', path: 'members', value: refs(bob, 'stranger') })],
  ])('are removed by %s, and no others', async (_, operation) => {
    const { id } = await scim.createGroup({ members: refs(ann, bob, cat) });
    await scim.patch(`/Groups/${id}`, [operation()]).expect(204);
    expect(await scim.membersOf(id)).toEqual([ann, cat]);
    await scim.patch(`/Groups/${id}`, [operation()]).expect(204);
    expect(await scim.membersOf(id)).toEqual([ann, cat]);
  });

  test('several removals in one request take exactly those named', async () => {
    const { id } = await scim.createGroup({ members: refs(...users.slice(0, 6)) });
    const gone = [0, 1, 4].map((index) => ({ op: 'remove', path: `members[value eq "${users[index]}"]` }));
    await scim.patch(`/Groups/${id}`, gone).expect(204);
    expect(await scim.membersOf(id)).toEqual([users[2], users[3], users[5]]);
  });

  test('remove without a value takes all, with an empty list none', async () => {
    const { id } = await scim.createGroup({ members: refs(ann, bob) });
    await scim.patch(`/Groups/${id}`, [{ op: 'remove', path: 'members', value: [] }]).expect(204);
    expect(await scim.membersOf(id)).toEqual([ann, bob]);
    await scim.patch(`/Groups/${id}`, [{ op: 'remove', path: 'members' }]).expect(204);
    expect(await scim.readGroup(id)).not.toHaveProperty('members');
  });

  test('replace puts these in the place of all', async () => {
    const { id } = await scim.createGroup({ members: refs(ann, bob) });
    await scim.patch(`/Groups/${id}`, [{ op: 'Replace', path: 'members', value: refs(bob, cat) }]).expect(204);
    expect(await scim.membersOf(id)).toEqual([bob, cat]);
    await scim.patch(`/Groups/${id}`, [{ op: 'replace', value: { members: [] } }]).expect(204);
    expect(await scim.membersOf(id)).toEqual([]);
  });

  test('removing and adding in one request', async () => {
    const { id } = await scim.createGroup({ members: refs(ann) });
    const operations = [
      { op: 'Remove', path: 'members', value: refs(ann) },
      { op: 'Add', path: 'members', value: refs(bob, ann) },
      { op: 'Remove', path: 'members', value: refs(bob) },
    ];
    await scim.patch(`/Groups/${id}`, operations).expect(204);
    expect(await scim.membersOf(id)).toEqual([ann]);
  });

  test.each([
    ['an unknown id', () => refs(bob, 'stranger')],
    ['a member without id', () => [{ value: bob }, { display: 'x' }]],
    ['a number', () => [5]],
  ])('%s is refused, and nothing applied', async (_, value) => {
    const group = await scim.createGroup({ members: refs(ann) });
    const operations = [
      { op: 'Replace', path: 'displayName', value: unique('x') },
      { op: 'Add', path: 'members', value: value() },
    ];
    const answer = await scim.patch(`/Groups/${group.id}`, operations).expect(400);
    expect(answer.body).toEqual(scimError(400, 'invalidValue'));
    expect(await scim.readGroup(group.id)).toEqual(group);
  });

  test('cannot be changed in place, nor contain the group itself', async () => {
    const { id } = await scim.createGroup({ members: refs(ann) });
    const change = { op: 'replace', path: `members[value eq "${ann}"].value`, value: bob };
    expect((await scim.patch(`/Groups/${id}`, [change]).expect(400)).body.scimType).toBe('mutability');
    await scim.patch(`/Groups/${id}`, [{ op: 'add', path: 'members', value: refs(id) }]).expect(400);
  });

  test('may be groups', async () => {
    const inner = await scim.createGroup();
    const outer = await scim.createGroup({ members: refs(inner.id) });
    expect(outer.members).toEqual([
      { value: inner.id, type: 'Group', $ref: inner.meta.location, display: inner.displayName },
    ]);
  });

  test('a large batch arrives whole', async () => {
    const { id } = await scim.createGroup();
    await scim.patch(`/Groups/${id}`, [{ op: 'Add', path: 'members', value: refs(...users) }]).expect(204);
    expect(await scim.membersOf(id)).toEqual(users);
  });

  test('added at the same time, they all arrive', async () => {
    const { id } = await scim.createGroup();
    const some = users.slice(0, 12);
    await Promise.all(
      some.map((user) => scim.patch(`/Groups/${id}`, [{ op: 'Add', path: 'members', value: refs(user) }]).expect(204)),
    );
    expect((await scim.membersOf(id)).sort()).toEqual([...some].sort());
  });

  test('a change that changes nothing leaves the version', async () => {
    const group = await scim.createGroup({ members: refs(ann) });
    const operations = [
      { op: 'Add', path: 'members', value: refs(ann) },
      { op: 'Remove', path: 'members', value: refs(bob) },
    ];
    const answer = await scim.patch(`/Groups/${group.id}`, operations).expect(204);
    expect(answer.headers.etag).toBe(group.meta.version);
    expect(await scim.readGroup(group.id)).toEqual(group);
  });
});

describe('the group as a whole', () => {
  test.each([
    ['a path', (value: string) => ({ op: 'Replace', path: 'displayName', value })],
    ['no path, with the id', (displayName: string) => ({ op: 'replace', value: { id: 'x', displayName } })],
  ])('is renamed by %s; id and members stay', async (_, rename) => {
    const group = await scim.createGroup({ members: refs(ann, bob) });
    const displayName = unique('renamed');
    await scim.patch(`/Groups/${group.id}`, [rename(displayName)]).expect(204);
    const after = await scim.readGroup(group.id);
    expect(after).toEqual({ ...group, displayName, meta: after.meta });
    expect((await scim.filter('/Groups', `displayName eq "${displayName}"`)).body.totalResults).toBe(1);
    expect((await scim.filter('/Groups', `displayName eq "${group.displayName}"`)).body.totalResults).toBe(0);
  });

  test('comes back from PATCH when attributes are asked for', async () => {
    const group = await scim.createGroup({ members: refs(ann) });
    const answer = await scim.patch(`/Groups/${group.id}?attributes=displayName`, []).expect(200);
    expect(answer.body).toEqual({ schemas: [GROUP], id: group.id, displayName: group.displayName });
  });

  test('PUT replaces the members, and clears them when they are left out', async () => {
    const group = await scim.createGroup({ members: refs(ann, bob) });
    const body = { schemas: [GROUP], displayName: group.displayName };
    const replaced = await scim.put(`/Groups/${group.id}`, { ...body, members: refs(bob, cat) }).expect(200);
    expect(replaced.body.members.map(({ value }: { value: string }) => value)).toEqual([bob, cat]);
    await scim.put(`/Groups/${group.id}`, body).expect(200);
    expect(await scim.membersOf(group.id)).toEqual([]);
    expect((await scim.readUser(cat)).groups ?? []).not.toContainEqual(expect.objectContaining({ value: group.id }));
  });

  test('an unknown group is 404', async () => {
    await scim.patch('/Groups/nothing', [{ op: 'Add', path: 'members', value: refs(ann) }]).expect(404);
    await scim.delete('/Groups/nothing').expect(404);
  });
});

describe('users and their groups', () => {
  test('groups are derived, and kept while the user is disabled', async () => {
    const user = await scim.createUser();
    const group = await scim.createGroup({ members: refs(user.id) });
    const groups = [{ value: group.id, $ref: group.meta.location, display: group.displayName, type: 'direct' }];
    expect((await scim.readUser(user.id)).groups).toEqual(groups);
    for (const value of ['False', 'True']) {
      const after = await scim.patched(user.id, [{ op: 'Replace', path: 'active', value }]);
      expect(after.groups).toEqual(groups);
      expect(await scim.membersOf(group.id)).toEqual([user.id]);
    }
    await scim.patch(`/Groups/${group.id}`, [{ op: 'remove', path: 'members' }]).expect(204);
    expect(await scim.readUser(user.id)).not.toHaveProperty('groups');
  });

  test('deleting a user takes it out of its groups, deleting a group leaves its users', async () => {
    const user = await scim.createUser();
    const group = await scim.createGroup({ members: refs(user.id, ann) });
    await scim.delete(`/Users/${user.id}`).expect(204);
    const after = await scim.readGroup(group.id);
    expect(await scim.membersOf(group.id)).toEqual([ann]);
    expect(after.meta.version).not.toBe(group.meta.version);
    await scim.delete(`/Groups/${group.id}`).expect(204);
    await scim.get(`/Groups/${group.id}`).expect(404);
    expect((await scim.readUser(ann)).groups ?? []).not.toContainEqual(expect.objectContaining({ value: group.id }));
    await scim.createGroup({ displayName: group.displayName });
  });
});
