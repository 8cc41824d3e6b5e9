import { attributeIn, findAttribute, parseAttributePath, writeAttribute } from '../../scim/attribute-path';
import { isUnassigned, type JsonObject, sameJson } from '../../scim/json';
import { isListResponse, resourcesOf } from '../../scim/list-response';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user: JsonObject = {
  userName: 'ann',
  name: { givenName: 'Ann' },
  emails: [
    { type: 'home', value: 'h@x' },
    { type: 'work', value: 'w@x', primary: true },
  ],
  roles: [{ primary: true, value: 'admin' }],
  [enterprise]: { department: 'Sales', manager: { value: '7' } },
};

test.each([
  ['userName', 'ann', '/userName'],
  ['urn:ietf:params:scim:schemas:core:2.0:User:userName', 'ann', '/userName'],
  ['name.givenName', 'Ann', '/name/givenName'],
  ['emails[type eq "work"].value', 'w@x', '/emails/1/value'],
  ['roles[primary eq "True"].value', 'admin', '/roles/0/value'],
  [`${enterprise}:department`, 'Sales', `/${enterprise}/department`],
  [`${enterprise}:manager.value`, '7', `/${enterprise}/manager/value`],
  ['title', undefined, ''],
  ['emails[type eq "other"].value', undefined, '/emails'],
])('%s is found, with the pointer to it', (path, value, pointer) => {
  expect(findAttribute(user, path)).toEqual({ value, pointer });
});

test('what is written at a path is found there, and parts of one item stay together', () => {
  const resource: JsonObject = {};
  const paths = [
    'userName',
    'name.familyName',
    'addresses[type eq "work"].locality',
    'addresses[type eq "work"].region',
    'roles[primary eq "True"].value',
    `${enterprise}:department`,
  ];
  for (const path of paths) writeAttribute(resource, path, `value of ${path}`);
  for (const path of paths) expect(findAttribute(resource, path).value).toBe(`value of ${path}`);
  expect(resource.addresses).toEqual([{ type: 'work', locality: expect.any(String), region: expect.any(String) }]);
  expect(resource.roles).toEqual([{ primary: true, value: expect.any(String) }]);
});

test('a path that Entra could not map to is refused by name', () => {
  expect(() => parseAttributePath('emails[type eq "work"')).toThrow(
    /'emails\[type eq "work"' is not an attribute path/,
  );
});

test.each([undefined, null, '', [], {}, [null], { value: null }])('%j is unassigned', (value) => {
  expect(isUnassigned(value)).toBe(true);
});
test.each([0, false, 'x', [0], { value: false }])('%j is a value', (value) => {
  expect(isUnassigned(value)).toBe(false);
});

test('JSON is compared by value: members in any order, arrays in order', () => {
  expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(sameJson({ a: undefined as never }, { b: 1 })).toBe(false);
});

test('a ListResponse says so and counts; Resources may be absent', () => {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  expect(isListResponse({ schemas, totalResults: 0 })).toBe(true);
  expect(isListResponse({ schemas, totalResults: '0' })).toBe(false);
  expect(isListResponse({ totalResults: 0, Resources: [] })).toBe(false);
  expect(isListResponse([])).toBe(false);
  expect(resourcesOf({ schemas, totalResults: 1, Resources: [{ id: '1' }, 'no object'] })).toEqual([{ id: '1' }]);
});

test.each([
  ['emails[type eq "work"].value', 'emails'],
  ['name.givenName', 'name'],
  ['urn:ietf:params:scim:schemas:core:2.0:User:displayName', 'displayname'],
  ['urn:example:crm:1.0:Thing:region.code', 'urn:example:crm:1.0:thing:region'],
  ['', null],
])('%s leads into %s', (path, attribute) => {
  expect(attributeIn(path)).toBe(attribute);
});
