import type { Answered } from '../../contract/check';
import type { Json } from '../../contract/results';
import { readProfile } from '../../fixtures/profiles';
import { objectOf, objectsOf } from '../../scim/json';
import { urn } from '../../scim/urns';
import { discovery } from '../../suites/discovery';
import { sameText } from '../../suites/reading/attribute-values';
import { definitionOf, listed, schemaNamed } from '../../suites/reading/schema-definitions';
import { record, type Tamper } from '../helpers/recordings';
import { describeArea } from './area-tables';
import { body, edit, header, status } from './tampering';

type Change = Tamper[string];
const list = (Resources: Json) => body({ schemas: [urn.list], totalResults: 1, Resources });

/** Changes one member of an attribute definition in the answer of /Schemas. */
const define =
  (path: string, member: string, value?: Json, schema: string = urn.user): Change =>
  (exchange) => {
    const definition = definitionOf(schemaNamed(exchange as Answered, schema), path);
    edit(`${definition?.pointer}/${member}`, value)(exchange);
  };

/** Takes the resources that a condition names out of a list. */
const without =
  (isNamed: (resource: { [name: string]: Json }) => boolean): Change =>
  ({ response }) => {
    const document = objectOf(response.body);
    if (document) document.Resources = objectsOf(document.Resources).filter((resource) => !isNamed(resource));
  };

const withoutSchema = (name: string) => without(({ id }) => sameText(id, name));
const withoutType = (name: string) => without(({ schema }) => sameText(schema, name));
const emptySchema =
  (name: string): Change =>
  (exchange) =>
    edit(`${schemaNamed(exchange as Answered, name)?.pointer}/attributes`, [])(exchange);

const upperCaseIds: Change = (exchange) => {
  for (const { pointer, part } of listed(exchange as Answered))
    edit(`${pointer}/id`, String(part.id).toUpperCase())(exchange);
};

describeArea(discovery, {
  faults: [
    ['discovery.provider-config.readable', { config: status(404) }, 'status'],
    ['discovery.provider-config.readable', { config: body('<html></html>') }, 'notJson'],
    ['discovery.provider-config.readable', { config: body({}) }, 'schemas'],
    ['discovery.provider-config.features', { config: edit('/changePassword') }, 'missing'],
    ['discovery.provider-config.features', { config: edit('/sort/supported', 'true') }, 'missing'],
    ['discovery.provider-config.limits', { config: edit('/filter/maxResults') }, 'missing'],
    ['discovery.provider-config.limits', { config: edit('/bulk/maxOperations', '10') }, 'missing'],
    ['discovery.provider-config.patch', { config: edit('/patch/supported', false) }, 'unsupported'],
    ['discovery.provider-config.patch', { config: edit('/patch') }, 'unsupported'],
    ['discovery.provider-config.filter', { config: edit('/filter/supported', false) }, 'unsupported'],
    ['discovery.provider-config.authentication-schemes', { config: edit('/authenticationSchemes', []) }, 'none'],
    [
      'discovery.provider-config.authentication-schemes',
      { config: edit('/authenticationSchemes/0/type') },
      'incomplete',
    ],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes', [{ type: 'httpbasic' }]) }, 'none'],
    [
      'discovery.provider-config.patch-honest',
      { config: edit('/patch/supported', false), 'unknown-schema': patchAnswered(204) },
      'understated',
    ],
    ['discovery.provider-config.patch-honest', { 'unknown-schema': patchAnswered(501) }, 'overstated'],
    ['discovery.resource-types.list', { types: status(404) }, 'status'],
    ['discovery.resource-types.list', { types: body([]) }, 'notList'],
    ['discovery.resource-types.list', { types: list([]) }, 'empty'],
    ['discovery.resource-types.user', { types: withoutType(urn.user) }, 'missing'],
    ['discovery.resource-types.user', { types: edit('/Resources/0/endpoint', '/People') }, 'endpoint'],
    ['discovery.resource-types.group', { types: withoutType(urn.group) }, 'missing'],
    ['discovery.resource-types.group', { types: edit('/Resources/1/endpoint') }, 'endpoint'],
    ['discovery.resource-types.complete', { types: edit('/Resources/0/name') }, 'member'],
    ['discovery.resource-types.complete', { types: edit('/Resources/0/schemaExtensions/0/required') }, 'extension'],
    ['discovery.resource-types.schemas-listed', { schemas: withoutSchema(urn.enterprise) }, 'missing'],
    ['discovery.resource-types.enterprise', { types: edit('/Resources/0/schemaExtensions') }, 'missing'],
    ['discovery.schemas.list', { schemas: status(501) }, 'status'],
    ['discovery.schemas.list', { schemas: body([{ id: urn.user }]) }, 'array'],
    ['discovery.schemas.list', { schemas: body({ resources: [] }) }, 'notList'],
    ['discovery.schemas.list', { schemas: list([]) }, 'empty'],
    ['discovery.schemas.user', { schemas: withoutSchema(urn.user) }, 'missing'],
    ['discovery.schemas.user', { schemas: emptySchema(urn.user) }, 'noAttributes'],
    ['discovery.schemas.group', { schemas: withoutSchema(urn.group) }, 'missing'],
    ['discovery.schemas.group', { schemas: emptySchema(urn.group) }, 'noAttributes'],
    ['discovery.schemas.enterprise', { schemas: withoutSchema(urn.enterprise) }, 'missing'],
    ['discovery.schemas.enterprise', { schemas: emptySchema(urn.enterprise) }, 'noAttributes'],
    ['discovery.schemas.by-urn', { schema: status(404) }, 'status'],
    ['discovery.schemas.by-urn', { schema: body({}) }, 'other'],
    ['discovery.schemas.by-urn', { schema: list([{ id: urn.user }]) }, 'other'],
    ['discovery.schemas.by-urn', { schema: edit('/attributes', []) }, 'noAttributes'],
    ['discovery.schemas.unknown-urn', { 'unknown-schema': status(200) }, 'status'],
    ['discovery.schemas.filter-refused', { 'filtered-schemas': status(200) }, 'served'],
    ['discovery.schemas.no-messages', { schemas: edit('/Resources/0/id', urn.patch) }, 'message'],
    ['discovery.definitions.keywords', { schemas: define('title', 'mutability', 'ReadWrite') }, 'unknown'],
    ['discovery.definitions.keywords', { schemas: define('name.givenName', 'type', 'String') }, 'unknown'],
    ['discovery.definitions.keywords', { schemas: define('userName', 'uniqueness', true) }, 'unknown'],
    ['discovery.definitions.no-nulls', { schemas: define('title', 'subAttributes', null) }, 'null'],
    ['discovery.definitions.complete', { schemas: define('title', 'name') }, 'name'],
    ['discovery.definitions.complete', { schemas: define('title', 'type') }, 'type'],
    ['discovery.definitions.complete', { schemas: define('name', 'subAttributes') }, 'subAttributes'],
    ['discovery.definitions.booleans', { schemas: define('emails', 'multiValued', 'true') }, 'type'],
    ['discovery.definitions.booleans', { schemas: define('title', 'multiValued') }, 'type'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'caseExact', true) }, 'wrong'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'uniqueness', 'none') }, 'wrong'],
    ['discovery.definitions.user-name', { schemas: define('userName', 'required') }, 'wrong'],
    ['discovery.definitions.active', { schemas: define('active', 'type', 'string') }, 'wrong'],
    ['discovery.definitions.password', { schemas: define('password', 'returned', 'default') }, 'wrong'],
    ['discovery.definitions.manager', { schemas: define('manager', 'type', 'string', urn.enterprise) }, 'wrong'],
    ['discovery.definitions.manager', { schemas: define('manager', 'subAttributes', [], urn.enterprise) }, 'noValue'],
    ['discovery.definitions.emails', { schemas: define('emails', 'multiValued', false) }, 'wrong'],
    ['discovery.definitions.emails', { schemas: define('emails', 'type', 'string') }, 'wrong'],
    ['discovery.definitions.email-types', { schemas: define('emails.type', 'canonicalValues') }, 'missing'],
    ['discovery.definitions.email-types', { schemas: define('emails.type', 'canonicalValues', ['home']) }, 'missing'],
    ['discovery.attribute.discoverable[title]', { schemas: define('title', 'name', 'other') }, 'missing'],
    [
      'discovery.attribute.discoverable[name.givenName]',
      { schemas: define('name.givenName', 'name', 'other') },
      'missing',
    ],
    [
      'discovery.attribute.discoverable[emails[type eq "work"].value]',
      { schemas: define('emails', 'multiValued', false) },
      'single',
    ],
  ],
  legal: [
    ['discovery.provider-config.readable', { config: header('content-type', 'application/json') }],
    ['discovery.provider-config.readable', { config: edit('/id', 'config') }],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes/0/type', 'oauth2') }],
    ['discovery.provider-config.limits', { config: edit('/bulk/maxOperations', 0) }],
    ['discovery.provider-config.patch-honest', { 'unknown-schema': patchAnswered(204) }],
    [
      'discovery.provider-config.patch-honest',
      { config: edit('/patch/supported', false), 'unknown-schema': patchAnswered(501) },
    ],
    ['discovery.resource-types.user', { types: edit('/Resources/0/endpoint', 'Users') }],
    ['discovery.resource-types.user', { types: edit('/Resources/0/meta') }],
    ['discovery.resource-types.schemas-listed', { schemas: upperCaseIds }],
    ['discovery.schemas.user', { schemas: upperCaseIds }],
    ['discovery.definitions.keywords', { schemas: define('title', 'mutability') }],
    ['discovery.definitions.user-name', { schemas: define('userName', 'uniqueness', 'global') }],
    ['discovery.definitions.user-name', { schemas: define('userName', 'caseExact') }],
    ['discovery.attribute.discoverable[title]', { schemas: define('title', 'name', 'Title') }],
  ],
  skipped: [
    ['discovery.provider-config.patch', { config: status(404) }],
    ['discovery.provider-config.features', { config: body({}) }],
    ['discovery.provider-config.bearer', { config: edit('/authenticationSchemes', []) }],
    ['discovery.resource-types.user', { types: status(404) }],
    ['discovery.schemas.user', { schemas: body([]) }],
    ['discovery.definitions.keywords', { schemas: status(404) }],
    ['discovery.definitions.password', { schemas: withoutSchema(urn.user) }],
    ['discovery.attribute.discoverable[title]', { schemas: withoutSchema(urn.user) }],
  ],
  unjudged: ['discovery.provider-config.patch-honest'],
});

test('an attribute of an extension that is not listed is missing', async () => {
  const generic = readProfile('generic');
  const path = 'urn:example:params:scim:schemas:Staff:team';
  const users = { ...generic.users, attributes: [{ path, type: 'String' as const }] };
  const recordings = await record([discovery], { profile: { ...generic, users } });
  expect(recordings.judge(`discovery.attribute.discoverable[${path}]`)).toMatchObject({
    messageId: 'missing',
    expected: path,
  });
  expect(recordings.judge('discovery.schemas.enterprise')).toMatchObject({ status: 'skip' });
  expect(recordings.judge('discovery.resource-types.enterprise')).toMatchObject({ status: 'skip' });
});

/** Turns a call of this area, which sends no PATCH itself, into one. */
function patchAnswered(value: number): Change {
  return (exchange) => {
    exchange.request = { ...exchange.request, method: 'PATCH' };
    exchange.response.status = value;
  };
}
