import type { Json } from '../../../contract/results';
import { deriveProfile, offeredBy } from '../../../engine/first-contact/derive-profile';
import { readProfile } from '../../../fixtures/profiles';
import { startProvider } from '../../../provider/provider';

const generic = readProfile('generic');
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
type Definition = { [name: string]: Json };
const list = (...resources: Json[]): Json => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: resources.length,
  Resources: resources,
});
const text = (name: string, more: Definition = {}): Definition => ({ name, type: 'string', ...more });
const complex = (name: string, subAttributes: Definition[], more: Definition = {}): Definition => ({
  name,
  type: 'complex',
  subAttributes,
  ...more,
});
const plural = (name: string, types: string[] | null, ...parts: Definition[]) =>
  complex(name, [...parts, text('type', types ? { canonicalValues: types } : {}), text('display')], {
    multiValued: true,
  });

/** The paths that follow from a User schema with these attributes. */
const pathsOf = (...attributes: Definition[]) => {
  const schemas = list({ id: core, attributes: [text('userName'), ...attributes] });
  const derived = deriveProfile({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic);
  return derived?.users.attributes.map(({ path }) => path).filter((path) => !['userName', 'externalId'].includes(path));
};

test.each<[string, Definition[], string[]]>([
  ['a simple attribute by its name', [text('nickName')], ['nickName']],
  [
    'a complex one by its parts',
    [complex('name', [text('givenName'), text('middleName')])],
    ['name.givenName', 'name.middleName'],
  ],
  [
    'items by the types that Entra maps usually, as the schema writes them',
    [plural('phoneNumbers', ['home', 'Work', 'mobile'], text('value'))],
    ['phoneNumbers[type eq "Work"].value', 'phoneNumbers[type eq "mobile"].value'],
  ],
  [
    'items by the first listed type where there is no usual one',
    [plural('ims', ['skype', 'icq'], text('value')), plural('emails', ['private'], text('value'))],
    ['ims[type eq "skype"].value', 'emails[type eq "private"].value'],
  ],
  [
    'items by the usual types where none are listed',
    [plural('emails', null, text('value')), plural('addresses', null, text('country'))],
    ['emails[type eq "work"].value', 'addresses[type eq "work"].country'],
  ],
  [
    'the primary item where nothing else is known',
    [plural('badges', null, text('value'), { name: 'primary', type: 'boolean' })],
    ['badges[primary eq "True"].value'],
  ],
  ['no items of which nothing is known', [plural('badges', null, text('value'))], []],
  ['no plain lists', [text('tags', { multiValued: true })], []],
  [
    'nothing that cannot be both written and read, in whatever case that is said',
    [
      text('a', { mutability: 'readOnly' }),
      text('b', { mutability: 'immutable' }),
      text('c', { mutability: 'writeOnly', returned: 'never' }),
      text('d', { returned: 'request' }),
      text('e', { mutability: 'ReadWrite', returned: 'Default' }),
      complex('f', [text('g', { mutability: 'readOnly' })]),
    ],
    ['e'],
  ],
  [
    'nothing that no made-up value can be right for',
    [
      text('badge', { uniqueness: 'server' }),
      { name: 'isAdmin', type: 'boolean' },
      { name: 'house', type: 'reference' },
      { name: 'key', type: 'binary' },
      plural('roles', ['x'], text('value')),
      plural('photos', ['photo'], text('value')),
    ],
    [],
  ],
  [
    'what Entra maps by default although its values are limited',
    [text('preferredLanguage', { canonicalValues: ['en-US'] }), { name: 'active', type: 'boolean' }],
    ['active', 'preferredLanguage'],
  ],
  ['nothing whose name cannot stand in a path', [text('no path'), text('x]')], []],
])('%s', (_name, attributes, paths) => {
  expect(pathsOf(...attributes)).toEqual(paths);
});

test('values that the schema lists for an attribute are the ones that it gets', () => {
  const canonicalValues = ['intern', 'staff'];
  const parts = [text('code', { canonicalValues, uniqueness: 'server' }), text('kind', { canonicalValues })];
  const attributes = [text('userName'), text('costType', { canonicalValues }), complex('desk', parts)];
  const schemas = list({ id: core, attributes });
  const derived = deriveProfile({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic);
  expect(derived?.users.attributes.slice(2)).toEqual([
    { path: 'costType', type: 'String', values: canonicalValues },
    { path: 'desk.kind', type: 'String', values: canonicalValues },
  ]);
});

test('types, what is required, and Entra’s order', () => {
  const schemas = list({
    id: core.toUpperCase(),
    attributes: [
      { name: 'joined', type: 'dateTime' },
      { name: 'floor', type: 'integer' },
      complex('name', [text('familyName', { required: true })], { required: true }),
      complex('office', [text('floor', { required: true })]),
      text('userName', { required: true, uniqueness: 'server' }),
    ],
  });
  const derived = deriveProfile({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic);
  expect(derived).toMatchObject({ id: 'derived-from-schemas', groups: generic.groups, operations: generic.operations });
  expect(derived?.users).toEqual({
    matching: ['userName'],
    attributes: [
      { path: 'userName', type: 'String', required: true },
      { path: 'name.familyName', type: 'String', required: true },
      { path: 'externalId', type: 'String' },
      { path: 'joined', type: 'DateTime' },
      { path: 'floor', type: 'Integer' },
      { path: 'office.floor', type: 'String', requiredPart: true },
    ],
  });
});

test('where no part of what is required is, one item or one part is', () => {
  const [email, part] = [plural('emails', ['work', 'home'], text('value')), [text('givenName'), text('familyName')]];
  const attributes = [text('userName'), { ...email, required: true }, complex('name', part, { required: true })];
  const schemas = list({ id: core, attributes });
  const derived = deriveProfile({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic);
  expect(derived?.users.attributes.filter(({ required }) => required).map(({ path }) => path)).toEqual([
    'emails[type eq "work"].value',
    'name.givenName',
  ]);
});

describe('extensions', () => {
  const custom = 'urn:example:params:scim:schemas:extension:crm:1.0:User';
  const schemas = list(
    { id: core, attributes: [text('userName')] },
    { id: enterprise.toLowerCase(), attributes: [text('department'), complex('manager', [text('value')])] },
    { id: custom, attributes: [text('region')] },
  );
  const pathsWith = (resourceTypes: Json | null) =>
    deriveProfile({ serviceProviderConfig: null, resourceTypes, schemas }, generic)?.users.attributes.slice(2);

  test('those that /ResourceTypes gives to users; the manager is a reference', () => {
    const extended = { schema: core, schemaExtensions: [{ schema: enterprise }, { schema: custom }] };
    expect(pathsWith(list(extended))).toEqual([
      { path: `${enterprise}:department`, type: 'String' },
      { path: `${enterprise}:manager`, type: 'Reference' },
      { path: `${custom}:region`, type: 'String' },
    ]);
    expect(pathsWith(list({ schema: core }))).toEqual([]);
  });

  test('the enterprise extension where /ResourceTypes says nothing', () => {
    expect(pathsWith(null)?.map(({ path }) => path)).toEqual([`${enterprise}:department`, `${enterprise}:manager`]);
  });
});

test('without /Schemas, the default mapping has the enterprise extension unless /ResourceTypes leaves it out', () => {
  const hasEnterprise = (resourceTypes: Json | null) =>
    offeredBy({ serviceProviderConfig: null, resourceTypes, schemas: null }, generic).users.attributes.some(
      ({ path }) => path.startsWith(enterprise),
    );
  expect(hasEnterprise(null)).toBe(true);
  expect(hasEnterprise(list({ schema: core, schemaExtensions: [{ schema: enterprise }] }))).toBe(true);
  expect(hasEnterprise(list({ schema: core }))).toBe(false);
});

test.each<[string, Json | null]>([
  ['unreadable', null],
  ['no list', { schemas: [] }],
  ['without a User', list({ id: 'urn:other', attributes: [text('userName')] })],
  ['without userName', list({ id: core, attributes: [text('title')] })],
  ['full of wrong types', list({ id: core, attributes: { userName: 1 } }, 7, { id: 3 })],
])('from /Schemas that are %s nothing follows', (_name, schemas) => {
  expect(deriveProfile({ serviceProviderConfig: null, resourceTypes: null, schemas }, generic)).toBeNull();
});

test('from the embedded provider follows all of the default mapping, and more', async () => {
  const provider = await startProvider();
  const read = async (path: string) =>
    (await (
      await fetch(`${provider.tenantUrl}${path}`, { headers: { Authorization: `Bearer ${provider.token}` } })
    ).json()) as Json;
  const [schemas, resourceTypes] = await Promise.all([read('/Schemas'), read('/ResourceTypes')]);
  await provider.close();
  const derived = deriveProfile({ serviceProviderConfig: null, resourceTypes, schemas }, generic);
  const paths = derived?.users.attributes.map(({ path }) => path) ?? [];
  expect(paths.slice(0, generic.users.attributes.length)).toEqual(generic.users.attributes.map(({ path }) => path));
  expect(paths).toEqual(expect.arrayContaining(['nickName', 'name.middleName', `${enterprise}:costCenter`]));
});
