import { type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { ENTERPRISE, GROUP, LIST, scimClient, scimError, USER } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
let all: string[];
let groups: string[];
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
  const seeded = seedDirectory(provider.store, 450, 12);
  all = seeded.userIds;
  groups = seeded.groupIds;
});
afterAll(() => provider.close());

const idsOf = (body: { Resources: { id: string }[] }) => body.Resources.map(({ id }) => id);

describe('paging', () => {
  test.each([
    ['', 1, 0, 200],
    ['startIndex=1&count=5', 1, 0, 5],
    ['startIndex=6&count=5', 6, 5, 10],
    ['startIndex=448&count=5', 448, 447, 450],
    ['startIndex=451&count=5', 451, 450, 450],
    ['startIndex=100000', 100_000, 450, 450],
    ['startIndex=0&count=3', 1, 0, 3],
    ['startIndex=-7&count=3', 1, 0, 3],
    ['count=0', 1, 0, 0],
    ['count=-1', 1, 0, 0],
    ['count=100000', 1, 0, 200],
    ['count=&startIndex=', 1, 0, 200],
  ])('%s', async (query, startIndex, from, to) => {
    const answer = await scim.get(`/Users?${query}`).expect(200);
    expect(answer.body).toMatchObject({ schemas: [LIST], totalResults: 450, startIndex, itemsPerPage: to - from });
    expect(idsOf(answer.body)).toEqual(all.slice(from, to));
  });

  test.each(['count=x', 'count=1.5', 'startIndex=x', 'count=1e2'])('%s is refused', async (query) => {
    expect((await scim.get(`/Users?${query}`).expect(400)).body).toEqual(scimError(400, 'invalidValue'));
  });

  test('a filter is applied before the page is cut out', async () => {
    const matching = all.filter((_, index) => index % 10 === 9);
    const query = `filter=${encodeURIComponent('active eq false')}`;
    const answer = await scim.get(`/Users?${query}&startIndex=3&count=2`).expect(200);
    expect(answer.body).toMatchObject({ totalResults: 45, startIndex: 3, itemsPerPage: 2 });
    expect(idsOf(answer.body)).toEqual(matching.slice(2, 4));
    const last = await scim.filter('/Users', 'externalId eq "seed-user-449"').expect(200);
    expect(idsOf(last.body)).toEqual([all[449]]);
  });

  test('pages keep their order while users are changed', async () => {
    await scim.patch(`/Users/${all[0]}`, [{ op: 'add', path: 'title', value: 'x' }]).expect(200);
    expect(idsOf((await scim.get('/Users?count=2')).body)).toEqual(all.slice(0, 2));
  });

  test('groups page alike', async () => {
    const answer = await scim.get('/Groups?startIndex=6&count=5&excludedAttributes=members').expect(200);
    expect(answer.body).toMatchObject({ totalResults: 12, startIndex: 6, itemsPerPage: 5 });
    expect(idsOf(answer.body)).toEqual(groups.slice(5, 10));
  });
});

describe('sorting', () => {
  const userNames = async (query: string): Promise<string[]> =>
    (await scim.get(`/Users?count=200&${query}`).expect(200)).body.Resources.map(
      ({ userName }: { userName: string }) => userName,
    );

  test('by userName, either way, without regard to case', async () => {
    await scim.createUser({ userName: 'AAA' });
    const [first] = await userNames('sortBy=userName');
    expect(first).toBe('AAA');
    const up = await userNames('sortBy=USERNAME&sortOrder=Ascending');
    expect(up).toEqual(
      up
        .map((name) => name.toLowerCase())
        .sort()
        .map((name) => (name === 'aaa' ? 'AAA' : name)),
    );
    const filter = `filter=${encodeURIComponent('userName sw "a"')}`;
    expect(await userNames(`sortBy=userName&sortOrder=descending&${filter}`)).toEqual(
      (await userNames(`sortBy=userName&${filter}`)).reverse(),
    );
  });

  test('who has no value comes last, and first when descending', async () => {
    const user = await scim.createUser({ timezone: 'Europe/Vienna' });
    const other = await scim.createUser({ timezone: 'europe/Athens' });
    const up = await scim.get('/Users?count=2&sortBy=timezone').expect(200);
    expect(idsOf(up.body)).toEqual([other.id, user.id]);
    const { totalResults } = up.body;
    const down = await scim
      .get(`/Users?sortBy=timezone&sortOrder=descending&startIndex=${totalResults - 1}`)
      .expect(200);
    expect(idsOf(down.body)).toEqual([user.id, other.id]);
  });

  test('by the primary of several values, and by an extension attribute', async () => {
    await scim.createUser({ userName: 'zz1', emails: [{ value: 'zzz' }, { value: '000', primary: true }] });
    expect((await userNames('sortBy=emails&count=1'))[0]).toBe('zz1');
    await scim.createUser({ userName: 'zz2', [ENTERPRISE]: { employeeNumber: '0' } });
    expect((await userNames(`sortBy=${ENTERPRISE}:employeeNumber`))[0]).toBe('zz2');
  });

  test('by an unknown attribute changes nothing', async () => {
    expect(await userNames('sortBy=shoeSize')).toEqual(await userNames(''));
  });
});

describe('projection', () => {
  const full = {
    name: { givenName: 'A', familyName: 'B' },
    title: 'T',
    emails: [{ value: 'e', type: 'work' }],
    [ENTERPRISE]: { department: 'D', manager: { value: 'm' } },
  };

  test.each([
    ['attributes=userName', ['userName'], {}],
    ['attributes=USERNAME, title', ['title', 'userName'], {}],
    ['attributes=title&attributes=userName', ['title', 'userName'], {}],
    [`attributes=${USER}:title`, ['title'], {}],
    ['attributes=name.givenName', ['name'], { name: { givenName: 'A' } }],
    ['attributes=emails.value', ['emails'], { emails: [{ value: 'e' }] }],
    ['attributes=emails.display', [], {}],
    [`attributes=${ENTERPRISE}:department`, [ENTERPRISE], { [ENTERPRISE]: { department: 'D' } }],
    [`attributes=${ENTERPRISE}:manager.value`, [ENTERPRISE], { [ENTERPRISE]: { manager: { value: 'm' } } }],
    [`attributes=${ENTERPRISE}`, [ENTERPRISE], { [ENTERPRISE]: full[ENTERPRISE] }],
    ['attributes=shoeSize', [], {}],
    ['attributes=meta.location,groups', ['meta'], {}],
    ['excludedAttributes=id,schemas,meta,emails', ['active', 'name', 'title', 'userName', ENTERPRISE], {}],
    [
      'excludedAttributes=name.givenName',
      ['active', 'emails', 'meta', 'name', 'title', 'userName', ENTERPRISE],
      { name: { familyName: 'B' } },
    ],
    [`excludedAttributes=${ENTERPRISE}`, ['active', 'emails', 'meta', 'name', 'title', 'userName'], {}],
    [
      `excludedAttributes=${ENTERPRISE}:manager`,
      ['active', 'emails', 'meta', 'name', 'title', 'userName', ENTERPRISE],
      { [ENTERPRISE]: { department: 'D' } },
    ],
    ['attributes=', ['active', 'emails', 'meta', 'name', 'title', 'userName', ENTERPRISE], {}],
  ])('%s', async (query, names, values) => {
    const user = await scim.createUser(full);
    const read = await scim.get(`/Users/${user.id}?${query}`).expect(200);
    expect(Object.keys(read.body).sort()).toEqual([...names, 'id', 'schemas'].sort());
    expect(read.body).toMatchObject(values);
    expect(read.body.schemas).toEqual(names.includes(ENTERPRISE) ? [USER, ENTERPRISE] : [USER]);
    const { body } = await scim.get(`/Users?${query}&filter=${encodeURIComponent(`id eq "${user.id}"`)}`).expect(200);
    expect(body.Resources).toEqual([read.body]);
    expect((await scim.patch(`/Users/${user.id}?${query}`, []).expect(200)).body).toEqual(read.body);
  });

  test('holds for POST and PUT', async () => {
    const { body } = await scim
      .post('/Users?attributes=userName', { schemas: [USER], userName: 'projected' })
      .expect(201);
    expect(body).toEqual({ schemas: [USER], id: body.id, userName: 'projected' });
    const put = await scim.put(`/Users/${body.id}?excludedAttributes=meta,active`, {
      schemas: [USER],
      userName: 'projected',
    });
    expect(put.body).toEqual(body);
  });

  test('leaves members out of groups', async () => {
    for (const path of [`/Groups/${groups[0]}?excludedAttributes=members`, '/Groups?excludedAttributes=Members']) {
      expect((await scim.get(path).expect(200)).text).not.toContain('"members"');
    }
    const only = await scim.get(`/Groups/${groups[0]}?attributes=members.value`).expect(200);
    expect(only.body).toEqual({
      schemas: [GROUP],
      id: groups[0],
      members: all.slice(0, 10).map((value) => ({ value })),
    });
  });
});

describe('POST /.search', () => {
  const search = (path: string, parameters: object) =>
    scim.post(path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], ...parameters });

  test('asks what GET asks', async () => {
    const parameters = {
      filter: 'active eq false',
      attributes: ['userName'],
      startIndex: 2,
      count: 3,
      sortBy: 'userName',
      sortOrder: 'descending',
    };
    const answer = await search('/Users/.search', parameters).expect(200);
    const query = 'attributes=userName&startIndex=2&count=3&sortBy=userName&sortOrder=descending';
    const get = await scim.get(`/Users?${query}&filter=${encodeURIComponent(parameters.filter)}`).expect(200);
    expect(answer.body).toEqual(get.body);
    expect(answer.body.Resources).toHaveLength(3);
    const group = await search('/Groups/.search', { filter: `id eq "${groups[0]}"`, excludedAttributes: ['members'] });
    expect(group.body.Resources).toEqual([expect.not.objectContaining({ members: expect.anything() })]);
  });

  test('over the base URI finds both types', async () => {
    const answer = await search('/.search', {
      filter: 'externalId eq "seed-user-1" or externalId eq "seed-group-461"',
    });
    expect(answer.body.Resources.map(({ meta }: { meta: { resourceType: string } }) => meta.resourceType)).toEqual([
      'User',
      'Group',
    ]);
    expect((await search('/.search', { filter: 'meta.resourceType eq "Group"' })).body.totalResults).toBe(12);
    expect((await search('/.search', { filter: 'userName pr' })).body.totalResults).toBeGreaterThan(400);
    expect((await search('/.search', { filter: 'shoeSize pr' }).expect(400)).body.scimType).toBe('invalidFilter');
    expect((await scim.get('/?count=1').expect(200)).body.totalResults).toBeGreaterThan(460);
  });

  test.each([
    [{ schemas: [USER] }],
    [{ schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter: 5 }],
    [{ schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], attributes: [5] }],
  ])('refuses %j', async (body) => {
    expect((await scim.post('/Users/.search', body).expect(400)).body).toEqual(scimError(400, 'invalidSyntax'));
  });
});
