import { pass, skip } from '../../../contract/check';
import { urn } from '../../../scim/urns';
import {
  allDefinitions,
  canonicalValues,
  definitionOf,
  judgeMembers,
  listed,
  notListed,
  schemaExtensions,
  schemaNamed,
  unreadable,
} from '../../../suites/reading/schema-definitions';
import { exchange } from '../../helpers/exchange';

const email = { name: 'emails', type: 'complex', subAttributes: [{ name: 'value', type: 'string' }, {}] };
const Resources = [
  'no document',
  { id: urn.user, attributes: ['no definition', { name: 'userName', multiValued: false }, email] },
  { id: urn.group, attributes: 'none' },
];
const schemas = exchange({ index: 3, call: 'GET /Schemas', body: { schemas: [urn.list], totalResults: 2, Resources } });
const user = () => schemaNamed(schemas, urn.user.toUpperCase());

test('the documents of a list are found with their places', () => {
  expect(listed(schemas)).toEqual([
    { part: Resources[1], pointer: '/Resources/1' },
    { part: Resources[2], pointer: '/Resources/2' },
  ]);
  expect(user()?.pointer).toBe('/Resources/1');
  expect(schemaNamed(schemas, urn.enterprise)).toBeUndefined();
});

test.each([
  [schemas, undefined],
  [{ ...schemas, response: { ...schemas.response, status: 404 } }, 'empty'],
  [exchange({ body: Resources }), 'empty'],
  [exchange({ body: { schemas: [urn.list], totalResults: 0 } }), 'empty'],
  [exchange(), 'empty'],
])('%#: a document that lists something can be read, and no other', (answer, fault) => {
  const skipped = skip('/Schemas cannot be read: see discovery.schemas.readable');
  expect(unreadable(answer, '/Schemas', 'discovery.schemas.readable')).toEqual(fault && skipped);
  expect(listed(answer).length > 0).toBe(fault === undefined);
});

test('all definitions have a dotted name', () => {
  expect(allDefinitions(schemas).map(({ name, pointer }) => [name, pointer])).toEqual([
    ['userName', '/Resources/1/attributes/1'],
    ['emails', '/Resources/1/attributes/2'],
    ['emails.value', '/Resources/1/attributes/2/subAttributes/0'],
    ['emails.?', '/Resources/1/attributes/2/subAttributes/1'],
  ]);
});

test.each([
  ['username', '/Resources/1/attributes/1'],
  ['Emails.Value', '/Resources/1/attributes/2/subAttributes/0'],
  ['emails.type', undefined],
  ['name.givenName', undefined],
])('%s is defined at %s', (dotted, pointer) => {
  expect(definitionOf(user(), dotted)?.pointer).toBe(pointer);
  expect(definitionOf(undefined, dotted)).toBeUndefined();
});

const part = (members: object) => ({ part: { ...members }, pointer: '/a' });

test('canonical values and extensions are read as far as they are texts', () => {
  expect(canonicalValues(part({ canonicalValues: ['work', 1, 'home'] }))).toEqual(['work', 'home']);
  expect(canonicalValues(part({ canonicalValues: 'work' }))).toEqual([]);
  const extensions = [{ schema: urn.enterprise, required: false }, { schema: 1 }, urn.user];
  expect(schemaExtensions(part({ schemaExtensions: extensions }))).toEqual([urn.enterprise]);
  expect(schemaExtensions(part({}))).toEqual([]);
});

test('the first member that is none of the allowed values is told', () => {
  const definition = { part: { type: 'string', caseExact: true, returned: null }, pointer: '/a' };
  const judge = (allowed: Parameters<typeof judgeMembers>[3]) => judgeMembers(schemas, definition, 'userName', allowed);
  const place = { exchange: 3, part: 'response', in: 'body' };
  expect(judge({ type: ['string'], returned: [null, 'default'] })).toEqual(pass);
  expect(judge({ type: ['string'], caseExact: [false, null], returned: ['always'] })).toMatchObject({
    messageId: 'wrong',
    expected: false,
    actual: true,
    at: [{ ...place, pointer: '/a/caseExact' }],
    data: { attribute: 'userName', member: 'caseExact' },
  });
  expect(judge({ returned: ['always'] })).toMatchObject({ actual: null, at: [{ ...place, pointer: '/a' }] });
  expect(judge({ type: [] })).toMatchObject({ expected: null });
  expect(notListed(schemas, 'userName')).toEqual(skip('userName is not listed in /Schemas'));
  expect(notListed(exchange(), 'userName')).toEqual(skip('/Schemas cannot be read: see discovery.schemas.list'));
});
