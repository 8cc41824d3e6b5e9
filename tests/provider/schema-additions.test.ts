import { type RunningProvider, startProvider } from '../../provider/provider';
import { ENTERPRISE, scimClient, scimError, USER, unique } from './client';

const URN = 'urn:example:params:acme:1.0';
let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider({
    schemaAdditions: [
      {
        resourceType: 'User',
        urn: URN,
        attributes: [
          { name: 'badge', type: 'string' },
          { name: 'floor', type: 'integer' },
          { name: 'onSite', type: 'boolean' },
          { name: 'since', type: 'dateTime' },
          { name: 'manager', type: 'complex', subAttributes: [{ name: 'value', type: 'string' }] },
        ],
      },
      {
        resourceType: 'User',
        urn: USER,
        attributes: [
          { name: 'company', type: 'string' },
          { name: 'TITLE', type: 'integer' },
          {
            name: 'phoneNumbers',
            type: 'complex',
            multiValued: true,
            subAttributes: [
              { name: 'type', type: 'string', canonicalValues: ['work2'] },
              { name: 'extension', type: 'string' },
            ],
          },
          {
            name: 'keys',
            type: 'complex',
            multiValued: true,
            subAttributes: [
              { name: 'type', type: 'string', canonicalValues: ['door'] },
              { name: 'value', type: 'string' },
            ],
          },
        ],
      },
    ],
  });
  scim = scimClient(provider);
});
afterAll(() => provider.close());

test('an addition is listed: an extension of its own, or more of a core schema, which keeps what it has', async () => {
  const { body: types } = await scim.get('/ResourceTypes/User').expect(200);
  expect(types.schemaExtensions.map(({ schema }: { schema: string }) => schema)).toEqual([ENTERPRISE, URN]);
  const { body: extension } = await scim.get(`/Schemas/${URN}`).expect(200);
  expect(extension.name).toBe('acme');
  expect(extension.attributes).toContainEqual(
    expect.objectContaining({ name: 'floor', type: 'integer', mutability: 'readWrite', required: false }),
  );
  const { body: core } = await scim.get(`/Schemas/${USER}`).expect(200);
  const named = (name: string) => core.attributes.find((each: { name: string }) => each.name === name);
  expect([named('company').type, named('title').type, named('TITLE'), named('keys').multiValued]).toEqual([
    'string',
    'string',
    undefined,
    true,
  ]);
  const parts = named('phoneNumbers').subAttributes as { name: string; canonicalValues?: string[] }[];
  expect(parts.map(({ name }) => name)).toEqual(['value', 'display', 'type', 'primary', 'extension']);
  expect(parts.find(({ name }) => name === 'type')?.canonicalValues).toEqual(
    expect.arrayContaining(['work', 'fax', 'work2']),
  );
});

test('what was added is stored, changed by PATCH, filtered by and removed as the rest is', async () => {
  const boss = await scim.createUser({ displayName: 'The Boss' });
  const user = await scim.createUser({
    schemas: [USER, URN],
    company: 'Acme',
    [URN]: { badge: 'b-1', floor: '4', onSite: 'False' },
  });
  expect(user).toMatchObject({
    schemas: [USER, URN],
    company: 'Acme',
    [URN]: { badge: 'b-1', floor: 4, onSite: false },
  });
  const changed = await scim.patched(user.id, [
    { op: 'Replace', path: `${URN}:floor`, value: 5 },
    { op: 'Add', path: `${URN}:manager`, value: boss.id },
    { op: 'Add', path: 'keys[type eq "door"].value', value: 'k-9' },
    { op: 'Replace', value: { [`${URN}:since`]: '2026-01-02T03:04:05Z', company: 'Apex' } },
  ]);
  expect(changed).toMatchObject({
    company: 'Apex',
    keys: [{ type: 'door', value: 'k-9' }],
    [URN]: {
      badge: 'b-1',
      floor: 5,
      since: '2026-01-02T03:04:05Z',
      manager: { value: boss.id, displayName: 'The Boss' },
    },
  });
  for (const filter of [`${URN}:floor eq 5`, `${URN}:floor gt "4"`, `${URN}:badge eq "B-1"`, 'keys.value eq "k-9"']) {
    const { body } = await scim.filter('/Users', filter).expect(200);
    expect([filter, body.Resources?.map(({ id }: { id: string }) => id)]).toEqual([filter, [user.id]]);
  }
  const { body: part } = await scim.get(`/Users/${user.id}?attributes=${URN}:badge`).expect(200);
  expect(part[URN]).toEqual({ badge: 'b-1' });
  const emptied = await scim.patched(user.id, [{ op: 'Remove', path: URN }]);
  expect([emptied[URN], emptied.schemas]).toEqual([undefined, [USER]]);
});

test.each([['four'], [4.5], [true]])('%j is no whole number', async (floor) => {
  const answer = await scim.post('/Users', { schemas: [USER], userName: unique('user'), [URN]: { floor } }).expect(400);
  expect(answer.body).toEqual(scimError(400, 'invalidValue'));
});

test.each([[`${URN}:floor co "4"`], [`${URN}:floor eq "four"`]])('the filter %s is refused', async (filter) => {
  const answer = await scim.filter('/Users', filter).expect(400);
  expect(answer.body).toEqual(scimError(400, 'invalidFilter'));
});

test('another provider knows none of it', async () => {
  const plain = await startProvider();
  try {
    await scimClient(plain).get(`/Schemas/${URN}`).expect(404);
  } finally {
    await plain.close();
  }
});
