import { type RunningProvider, startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import { ENTERPRISE, LIST, scimClient, scimError, USER } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
const ids: Record<string, string> = {};
const people = {
  ann: {
    userName: 'Ann@X.example',
    externalId: 'Ext-1',
    title: 'Boss',
    userType: 'Employee',
    active: true,
    name: { familyName: "O'Malley", givenName: 'Ann' },
    emails: [
      { value: 'ann@work.example', type: 'work', primary: true },
      { value: 'shared@home.example', type: 'home' },
    ],
    roles: [{ value: 'admin', primary: 'True' }],
    [ENTERPRISE]: { department: 'Quality and Safety', manager: { value: 'boss-1' } },
  },
  joann: { userName: 'joann@x.example', externalId: 'ext-1', title: 'a eq "b" and [c] (d) \\', active: false },
  bob: {
    userName: 'bob+tag@x.example',
    userType: 'Intern',
    emails: [{ value: 'shared@home.example', type: 'work' }],
    roles: [{ value: 'admin', primary: false }],
  },
  eve: { userName: 'dom/e_ve&#%@x', title: '営業部 😀' },
  evx: { userName: 'dom/exve&#%@x' },
};

beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
  seedDirectory(provider.store, 250, 2);
  for (const [name, attributes] of Object.entries(people)) ids[name] = (await scim.createUser(attributes)).id;
  const members = [{ value: ids.ann }, { value: ids.bob }];
  ids.group = (await scim.createGroup({ displayName: 'Sales (EU)', externalId: 'G-1', members })).id;
  ids.decoy = (await scim.createGroup({ displayName: 'Sales (EU) West', members: [{ value: ids.eve }] })).id;
});
afterAll(() => provider.close());

/** Names of the people whom a filter finds; the seeded crowd counts as one. */
async function found(filter: string): Promise<string[]> {
  const answer = await scim.filter('/Users', filter).expect(200);
  expect(answer.body.schemas).toEqual([LIST]);
  const names = answer.body.Resources.map(
    ({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id) ?? 'crowd',
  );
  expect(answer.body.totalResults).toBeGreaterThanOrEqual(names.length);
  return [...new Set<string>(names)].sort();
}

describe('what matches', () => {
  test.each([
    ['userName eq "ann@x.example"', ['ann']],
    ['USERNAME EQ "ANN@X.EXAMPLE"', ['ann']],
    ['userName eq "e@x"', []],
    [`${USER}:userName Eq "ann@x.example"`, ['ann']],
    ['externalId eq "Ext-1"', ['ann']],
    ['externalId eq "ext-1"', ['joann']],
    ['externalId eq "EXT-1"', []],
    ['userName eq "bob+tag@x.example"', ['bob']],
    ['userName eq "dom/e_ve&#%@x"', ['eve']],
    ['title eq "営業部 😀"', ['eve']],
    ['title eq "\\u55b6\\u696d\\u90e8 \\ud83d\\ude00"', ['eve']],
    ['title eq "a eq \\"b\\" and [c] (d) \\\\"', ['joann']],
    ['name.familyName co "o\'malley"', ['ann']],
    ['userName sw "ANN"', ['ann']],
    ['userName ew "tag@x.example"', ['bob']],
    ['userName eq "%" or userName co "_ve"', ['eve']],
    ['title pr', ['ann', 'eve', 'joann']],
    ['name.givenName pr and title pr', ['ann']],
    ['title ne "boss" and title pr', ['eve', 'joann']],
    ['title eq null and userType pr', ['bob']],
    ['title ne null', ['ann', 'eve', 'joann']],
    ['active eq false and userName sw "jo"', ['joann']],
    ['active eq "False" and userName sw "jo"', ['joann']],
    ['emails[type eq "work"].value eq "ANN@work.example"', ['ann']],
    ['emails[type eq "work"].value eq "shared@home.example"', ['bob']],
    ['emails[type eq "home"].value eq "shared@home.example"', ['ann']],
    ['emails[type eq "work" and value ew "@home.example"]', ['bob']],
    ['emails[not (type eq "work") and value sw "shared"]', ['ann']],
    ['emails[type eq "work"].value pr and userType pr', ['ann', 'bob']],
    ['emails eq "shared@home.example"', ['ann', 'bob']],
    ['emails.value co "shared@"', ['ann', 'bob']],
    ['emails.type eq "home" and emails.value eq "ann@work.example"', ['ann']],
    ['roles[primary eq "True"]', ['ann']],
    ['roles[primary eq true].value eq "admin"', ['ann']],
    ['roles.primary eq false', ['bob']],
    [`${ENTERPRISE}:department eq "quality and safety"`, ['ann']],
    [`${ENTERPRISE}:manager.value eq "boss-1"`, ['ann']],
    ['manager eq "boss-1"', ['ann']],
    [`schemas eq "${ENTERPRISE}" and title pr`, ['ann']],
    ['meta.resourceType eq "User" and userType pr', ['ann', 'bob']],
    ['meta.created gt "2000-01-01T00:00:00Z" and userType pr', ['ann', 'bob']],
    ['meta.created lt "2000-01-01T00:00:00+02:00"', []],
    ['userType ge "F" and userType le "Intern"', ['bob']],
    ['userType gt "employee" and userType lt "z"', ['bob']],
    ['userType eq "Intern" or userType eq "Employee" and title eq "x"', ['bob']],
    ['(userType eq "Intern" or userType eq "Employee") and title eq "boss"', ['ann']],
    ['not (userType eq "Intern") and userType pr', ['ann']],
    ['NOT(userType eq "Intern") AND userType pr', ['ann']],
    ['userName eq"ann@x.example"', ['ann']],
    ['userName eq "ann@x.example" and externalId eq "ext-1"', []],
    ['userName eq "ann@x.example" or userName eq "bob+tag@x.example"', ['ann', 'bob']],
    ['userName eq "ann@x.example" and title eq "boss" and active eq true', ['ann']],
  ])('%s', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test('groups of a user and members of a group, by id', async () => {
    expect(await found(`groups eq "${ids.group}"`)).toEqual(['ann', 'bob']);
    expect(await found(`id eq "${ids.ann}" and manager eq "boss-1"`)).toEqual(['ann']);
    expect(await found(`id eq "${ids.ann}" and manager eq "boss-2"`)).toEqual([]);
    for (const [filter, hits] of [
      [`id eq "${ids.group}" and members eq "${ids.ann}"`, 1],
      [`id eq "${ids.group}" and members eq "${ids.ann?.toUpperCase()}"`, 1],
      [`id eq "${ids.decoy}" and members eq "${ids.ann}"`, 0],
      [`id eq "${ids.group}" and members.value eq "nobody"`, 0],
      [`members[value eq "${ids.bob}"]`, 1],
      [`members[value eq "${ids.bob}" and type eq "Group"]`, 0],
      ['displayName eq "sales (EU)"', 1],
      ['externalId eq "G-1"', 1],
      ['displayName sw "sales"', 2],
    ] as const) {
      expect([filter, (await scim.filter('/Groups', filter).expect(200)).body.totalResults]).toEqual([filter, hits]);
    }
  });

  test('both encodings of a space, and a plus sign that is meant', async () => {
    for (const query of ['userName+eq+%22bob%2Btag%40x.example%22', 'userName%20eq%20%22bob%2btag@x.example%22']) {
      expect((await scim.get(`/Users?aadOptscim062020&filter=${query}`).expect(200)).body.totalResults).toBe(1);
    }
  });

  test('a filter sees what was just written', async () => {
    const user = await scim.createUser({ emails: [{ value: 'before@x.example', type: 'work' }] });
    await scim.patched(user.id, [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'after@x.example' }]);
    const count = async (value: string) =>
      (await scim.filter('/Users', `emails[type eq "work"].value eq "${value}"`)).body.totalResults;
    expect([await count('before@x.example'), await count('after@x.example')]).toEqual([0, 1]);
  });
});

test('no hit is 200 and an empty list', async () => {
  const answer = await scim.filter('/Users', 'userName eq "9b2e1c1e-0000-4000-8000-000000000000"').expect(200);
  expect(answer.body).toEqual({ schemas: [LIST], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] });
});

test.each([
  '',
  ' ',
  'userName',
  'userName xx "a"',
  'userName eq',
  'userName eq bob',
  'userName eq "open',
  'userName eq "a" and',
  'userName eq "a" userName eq "b"',
  '(userName eq "a"',
  'userName eq "a")',
  'not userName eq "a"',
  'userName eq "\\x"',
  'userName eq 5',
  'userName eq true',
  'userName gt null',
  'shoeSize eq "a"',
  'name.nick eq "a"',
  'emails.nick eq "a"',
  'emails[nick eq "a"]',
  'emails[type eq "work"',
  'emails[type eq "work"].nick eq "a"',
  'emails[emails[type eq "a"]]',
  'name eq "a"',
  'addresses eq "a"',
  'title[value eq "a"]',
  'active gt true',
  'active co "t"',
  'active eq "maybe"',
  'roles.primary lt "True"',
  'meta.created eq "yesterday"',
  'meta.created co "2024"',
  'password eq "x"',
  'constructor eq "x"',
  '__proto__ pr',
  '; drop table',
  `${'('.repeat(60)}title pr${')'.repeat(60)}`,
  `title eq "${'x'.repeat(11_000)}"`,
])('%.60s is an invalid filter', async (filter) => {
  const answer = await scim.filter('/Users', filter).expect(400);
  expect(answer.body).toEqual(scimError(400, 'invalidFilter'));
});
