import { type RunningProvider, startProvider } from '../../provider/provider';
import { scimClient, scimError, USER } from './client';

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const home = { value: 'h@x.example', type: 'home' };
const work = { value: 'w@x.example', type: 'work', primary: true };

describe('value paths', () => {
  test.each(['Add', 'Replace', 'replace'])('%s changes the matching value only', async (op) => {
    const user = await scim.createUser({ emails: [home, work] });
    const after = await scim.patched(user.id, [{ op, path: 'EMAILS[TYPE eq "Work"].Value', value: 'new@x.example' }]);
    expect(after.emails).toEqual([home, { ...work, value: 'new@x.example' }]);
  });

  test.each(['Add', 'Replace', 'add', 'replace'])('%s creates one value out of several operations', async (op) => {
    const user = await scim.createUser({ addresses: [{ type: 'home', locality: 'Wien' }] });
    const after = await scim.patched(user.id, [
      { op, path: 'addresses[type eq "work"].streetAddress', value: 'Main Street 1' },
      { op, path: 'addresses[type eq "work"].locality', value: 'Graz' },
      { op, path: `${USER}:addresses[type eq "work"].postalCode`, value: '8010' },
    ]);
    expect(after.addresses).toEqual([
      { type: 'home', locality: 'Wien' },
      { type: 'work', streetAddress: 'Main Street 1', locality: 'Graz', postalCode: '8010' },
    ]);
  });

  test('adding the work e-mail twice leaves one', async () => {
    const user = await scim.createUser({ emails: [home] });
    const path = 'emails[type eq "work"].value';
    await scim.patched(user.id, [{ op: 'Add', path, value: 'one' }]);
    const after = await scim.patched(user.id, [{ op: 'Add', path, value: 'two' }]);
    expect(after.emails).toEqual([home, { type: 'work', value: 'two' }]);
  });

  test.each([
    ['a string', { op: 'Add', path: 'roles[primary eq "True"].value', value: 'admin' }],
    ['a boolean', { op: 'Replace', path: 'roles[primary eq true].value', value: 'admin' }],
  ])('finds primary by %s', async (_, operation) => {
    const some = await scim.createUser({ roles: [{ value: 'a', primary: 'True' }, { value: 'b' }] });
    expect((await scim.patched(some.id, [operation])).roles).toEqual([
      { value: 'admin', primary: true },
      { value: 'b' },
    ]);
    const none = await scim.createUser();
    expect((await scim.patched(none.id, [operation])).roles).toEqual([{ value: 'admin', primary: true }]);
  });

  test('remove takes the matching values, or their sub-attribute, and nothing where nothing matches', async () => {
    const phones = [
      { type: 'work', value: '1', display: 'w' },
      { type: 'mobile', value: '2' },
      { type: 'fax', value: '3' },
    ];
    const user = await scim.createUser({ phoneNumbers: phones });
    const after = await scim.patched(user.id, [
      { op: 'Remove', path: 'phoneNumbers[type eq "mobile"]' },
      { op: 'remove', path: 'phoneNumbers[type eq "work"].display' },
      { op: 'remove', path: 'phoneNumbers[type eq "fax"].value' },
      { op: 'remove', path: 'phoneNumbers[type eq "pager"]' },
      { op: 'remove', path: 'ims[type eq "skype"].value' },
    ]);
    expect(after.phoneNumbers).toEqual([{ type: 'work', value: '1' }]);
  });

  test.each(['', null])('the value %j empties a value, and creates none', async (value) => {
    const user = await scim.createUser({ emails: [home, work] });
    const after = await scim.patched(user.id, [
      { op: 'Replace', path: 'emails[type eq "work"].value', value },
      { op: 'Replace', path: 'emails[type eq "other"].value', value },
    ]);
    expect(after.emails).toEqual([home]);
  });

  test('replacing a whole value keeps what the filter says', async () => {
    const user = await scim.createUser({ emails: [home, { ...work, display: 'gone' }] });
    const after = await scim.patched(user.id, [
      { op: 'replace', path: 'emails[type eq "work"]', value: { value: 'n' } },
    ]);
    expect(after.emails).toEqual([home, { type: 'work', value: 'n' }]);
  });

  test.each([
    'emails[type ne "home"].value',
    'emails[type eq "a" or type eq "b"].value',
    'emails[value eq "old"].value',
  ])('says noTarget when %s matches nothing and does not say what to create', async (path) => {
    const user = await scim.createUser({ emails: [home] });
    const answer = await scim.patch(`/Users/${user.id}`, [{ op: 'replace', path, value: 'x' }]).expect(400);
    expect(answer.body).toEqual(scimError(400, 'noTarget'));
  });
});

describe('several values', () => {
  test('add appends, without doubles; replace replaces; remove takes all or those listed', async () => {
    const user = await scim.createUser({ emails: [home] });
    const add = (value: unknown) => scim.patched(user.id, [{ op: 'Add', path: 'emails', value }]);
    expect((await add([work])).emails).toEqual([home, work]);
    expect((await add([home, { ...work, display: 'W' }])).emails).toEqual([home, { ...work, display: 'W' }]);
    expect((await add({ value: 'o' })).emails).toHaveLength(3);
    expect((await add([])).emails).toHaveLength(3);
    const listed = await scim.patched(user.id, [
      { op: 'Remove', path: 'emails', value: [{ value: 'o' }, { value: 'no' }] },
    ]);
    expect(listed.emails).toEqual([home, { ...work, display: 'W' }]);
    expect((await scim.patched(user.id, [{ op: 'replace', path: 'emails', value: [work] }])).emails).toEqual([work]);
    expect(await scim.patched(user.id, [{ op: 'remove', path: 'emails' }])).not.toHaveProperty('emails');
  });

  test.each([
    ['an added value', { op: 'add', path: 'emails', value: [{ value: 'n', primary: 'True' }] }],
    ['a sub-attribute', { op: 'replace', path: 'emails[type eq "home"].primary', value: true }],
    ['a created value', { op: 'add', path: 'emails[type eq "other" and primary eq true].value', value: 'n' }],
  ])('setting primary by %s takes it from the others', async (_, operation) => {
    const user = await scim.createUser({ emails: [work, home] });
    const { emails } = await scim.patched(user.id, [operation]);
    expect(emails[0]).toEqual({ ...work, primary: false });
    expect(emails.filter(({ primary }: { primary?: boolean }) => primary === true)).toHaveLength(1);
  });
});
