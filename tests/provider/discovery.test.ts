import { type RunningProvider, startProvider } from '../../provider/provider';
import { ENTERPRISE, GROUP, LIST, scimClient, scimError, USER } from './client';

interface Attribute {
  name: string;
  type: string;
  subAttributes?: Attribute[];
  [characteristic: string]: unknown;
}

let provider: RunningProvider;
let scim: ReturnType<typeof scimClient>;
beforeAll(async () => {
  provider = await startProvider();
  scim = scimClient(provider);
});
afterAll(() => provider.close());

const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

async function attribute(urn: string, ...names: string[]): Promise<Attribute | undefined> {
  const { body } = await scim.get(`/Schemas/${urn}`).expect(200);
  let list: Attribute[] | undefined = body.attributes;
  let found: Attribute | undefined;
  for (const name of names) {
    found = list?.find((candidate) => candidate.name === name);
    list = found?.subAttributes;
  }
  return found;
}

test('ServiceProviderConfig states every capability, and those that are enforced', async () => {
  const { body } = await scim.get('/ServiceProviderConfig').expect(200);
  expect(body).toMatchObject({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 1000, maxPayloadSize: 1_048_576 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: true },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [{ type: 'oauthbearertoken', name: expect.any(String), description: expect.any(String) }],
    meta: { resourceType: 'ServiceProviderConfig', location: `${provider.tenantUrl}/ServiceProviderConfig` },
  });
});

test('ResourceTypes lists both types, each of which can be read', async () => {
  const { body } = await scim.get('/ResourceTypes?startIndex=9&count=0').expect(200);
  expect(body).toMatchObject({
    schemas: [LIST],
    totalResults: 2,
    itemsPerPage: 2,
    startIndex: 1,
    Resources: [
      { id: 'User', endpoint: '/Users', schema: USER, schemaExtensions: [{ schema: ENTERPRISE, required: false }] },
      { id: 'Group', endpoint: '/Groups', schema: GROUP },
    ],
  });
  for (const type of body.Resources) {
    expect((await scim.get(`/ResourceTypes/${type.id}`).expect(200)).body).toEqual(type);
    expect(type.meta.location).toBe(`${provider.tenantUrl}/ResourceTypes/${type.id}`);
  }
});

test('Schemas lists the three schemas, each of which can be read by its URN in any case', async () => {
  const answer = await scim.get('/Schemas').expect(200);
  expect(answer.text).not.toContain('null');
  expect(answer.body).toMatchObject({ schemas: [LIST], totalResults: 3 });
  expect(answer.body.Resources.map(({ id }: { id: string }) => id)).toEqual([USER, ENTERPRISE, GROUP]);
  for (const schema of answer.body.Resources) {
    expect(schema).toMatchObject({ schemas: [SCHEMA], meta: { resourceType: 'Schema' } });
    expect((await scim.get(`/Schemas/${schema.id}`).expect(200)).body).toEqual(schema);
    expect((await scim.get(`/Schemas/${schema.id.toUpperCase()}`).expect(200)).body).toEqual(schema);
  }
});

test('every attribute states its characteristics', async () => {
  const { body } = await scim.get('/Schemas').expect(200);
  const judge = (one: Attribute) => {
    expect(one).toMatchObject({
      type: expect.stringMatching(/^(string|boolean|complex|reference|binary|dateTime|integer|decimal)$/),
      multiValued: expect.any(Boolean),
      description: expect.stringMatching(/\S/),
      required: expect.any(Boolean),
      mutability: expect.stringMatching(/^(readOnly|readWrite|immutable|writeOnly)$/),
      returned: expect.stringMatching(/^(always|never|default|request)$/),
      uniqueness: expect.stringMatching(/^(none|server|global)$/),
    });
    expect(one.type === 'complex').toBe(one.subAttributes !== undefined);
    if (one.type === 'reference') expect(one.referenceTypes).toEqual(expect.any(Array));
    for (const sub of one.subAttributes ?? []) judge(sub);
  };
  for (const schema of body.Resources) for (const one of schema.attributes) judge(one);
});

test.each([
  [USER, ['userName'], { type: 'string', required: true, caseExact: false, uniqueness: 'server' }],
  [USER, ['active'], { type: 'boolean', required: false, mutability: 'readWrite' }],
  [USER, ['password'], { mutability: 'writeOnly', returned: 'never' }],
  [USER, ['name'], { type: 'complex', multiValued: false }],
  [USER, ['emails'], { type: 'complex', multiValued: true }],
  [USER, ['emails', 'type'], { canonicalValues: ['work', 'home', 'other'] }],
  [USER, ['emails', 'primary'], { type: 'boolean' }],
  [USER, ['phoneNumbers', 'type'], { canonicalValues: ['work', 'home', 'mobile', 'fax', 'pager', 'other'] }],
  [USER, ['addresses', 'type'], { canonicalValues: ['work', 'home', 'other'] }],
  [USER, ['groups'], { mutability: 'readOnly', multiValued: true }],
  [USER, ['x509Certificates', 'value'], { type: 'binary' }],
  [USER, ['profileUrl'], { type: 'reference', referenceTypes: ['external'] }],
  [ENTERPRISE, ['manager'], { type: 'complex', multiValued: false }],
  [ENTERPRISE, ['manager', '$ref'], { type: 'reference', referenceTypes: ['User'] }],
  [ENTERPRISE, ['manager', 'displayName'], { mutability: 'readOnly' }],
  [GROUP, ['displayName'], { required: true, type: 'string' }],
  [GROUP, ['members', 'value'], { mutability: 'immutable' }],
  [GROUP, ['members', '$ref'], { referenceTypes: ['User', 'Group'] }],
])('%s %j', async (urn, names, expected) => {
  expect(await attribute(urn, ...names)).toMatchObject(expected);
});

test('every attribute that can be written comes back as it was sent', async () => {
  const { body } = await scim.get('/Schemas').expect(200);
  const sample = (one: Attribute): unknown => {
    if (one.type === 'boolean') return true;
    if (one.type !== 'complex') return `sample ${one.name}`;
    const subs = (one.subAttributes ?? []).filter(({ mutability }) => mutability === 'readWrite');
    const value = Object.fromEntries(subs.map((sub) => [sub.name, sample(sub)]));
    return one.multiValued ? [value] : value;
  };
  const sampleOf = (urn: string): Record<string, unknown> => {
    const { attributes } = body.Resources.find(({ id }: { id: string }) => id === urn);
    const written = attributes.filter(
      ({ mutability, returned }: Attribute) => mutability === 'readWrite' && returned !== 'never',
    );
    return Object.fromEntries(written.map((one: Attribute) => [one.name, sample(one)]));
  };
  const sent = { externalId: 'e', ...sampleOf(USER), [ENTERPRISE]: sampleOf(ENTERPRISE) };
  const user = await scim.createUser(sent);
  expect(await scim.readUser(user.id)).toMatchObject(sent);
});

describe('refusals', () => {
  test.each(['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', `/Schemas/${USER}`])(
    '%s cannot be filtered',
    async (path) => {
      expect((await scim.filter(path, 'id pr').expect(403)).body).toEqual(scimError(403));
    },
  );

  test.each(['/Schemas/urn:x', '/ResourceTypes/Robot', '/ServiceProviderConfig/x'])('%s is not there', async (path) => {
    expect((await scim.get(path).expect(404)).body).toEqual(scimError(404));
  });

  test.each(['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', `/Schemas/${USER}`])(
    '%s is read-only',
    async (path) => {
      for (const answer of [
        await scim.post(path, {}),
        await scim.put(path, {}),
        await scim.patch(path, []),
        await scim.delete(path),
      ]) {
        expect(answer.status).toBe(405);
        expect(answer.headers.allow).toBe('GET');
        expect(answer.body).toEqual(scimError(405));
      }
    },
  );
});
