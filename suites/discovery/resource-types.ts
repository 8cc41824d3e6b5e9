import { at, type Check, fail, pass, skip } from '../../contract/check';
import { isUnassigned, objectOf, objectsOf, stringOf } from '../../scim/json';
import { isListResponse } from '../../scim/list-response';
import { urn } from '../../scim/urns';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { otherThanList } from '../reading/look-ups';
import { listed, type Part, schemaExtensions, schemaNamed, unreadable } from '../reading/schema-definitions';

const probe = 'discovery-documents';

const typesList = defineCheck({
  id: 'discovery.resource-types.list',
  title: 'GET /ResourceTypes returns a ListResponse with resource types',
  failure: 'GET /ResourceTypes does not return a ListResponse with resource types',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7644', section: '4' }],
  impact: "Microsoft's validator and other clients cannot tell which resource types you support.",
  fix: 'Answer GET /ResourceTypes with 200 and a ListResponse with one entry per resource type in Resources.',
  probe,
  steps: ['types'],
  headlines: {
    notList: 'GET /ResourceTypes is not answered with a ListResponse',
    empty: 'GET /ResourceTypes lists no resource type',
  },
  messages: {
    status: 'expected 200, got {actual}',
    notList: 'expected a ListResponse, got {actual}',
    empty: 'expected at least one resource type, got none',
  },
  judge({ types }) {
    const { status, body } = types.response;
    if (status !== 200) return fail('status', { expected: 200, actual: status, at: [at.status(types)] });
    if (!isListResponse(body))
      return fail('notList', { expected: 'ListResponse', actual: otherThanList(types), at: [at.body(types)] });
    return listed(types).length > 0
      ? pass
      : fail('empty', { expected: 1, actual: 0, at: [at.body(types, '/Resources')] });
  },
});

const document = ['/ResourceTypes', 'discovery.resource-types.list'] as const;

const typeMessages = {
  missing: 'expected a resource type whose schema is {expected}, got {actual}',
  endpoint: 'expected the endpoint of the resource type to be {expected}, got {actual}',
};

function judgeType(types: Parameters<typeof listed>[0], schema: string, endpoint: string) {
  const skipped = unreadable(types, ...document);
  if (skipped) return skipped;
  const found = listed(types).find(({ part }) => sameText(part.schema, schema));
  const names = listed(types).map(({ part }) => stringOf(part.schema) ?? null);
  if (!found) return fail('missing', { expected: schema, actual: names, at: [at.body(types, '/Resources')] });
  const actual = found.part.endpoint ?? null;
  if (new RegExp(`(^|/)${endpoint}/?$`).test(stringOf(actual) ?? '')) return pass;
  return fail('endpoint', { expected: `/${endpoint}`, actual, at: [at.body(types, `${found.pointer}/endpoint`)] });
}

const missingImpact = 'Clients that use discovery do not find the resource type and provision nothing to it.';

const missingFix = 'List the resource type with its endpoint and the URN of its core schema.';

const userType = defineCheck({
  id: 'discovery.resource-types.user',
  title: 'The User resource type is listed with its endpoint and schema',
  failure: 'The User resource type is not listed with its endpoint and schema',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact: missingImpact,
  fix: missingFix,
  probe,
  steps: ['types'],
  headlines: {
    missing: '/ResourceTypes lists no type with the User schema',
    endpoint: '/ResourceTypes lists another endpoint than /Users for users',
  },
  messages: typeMessages,
  judge: ({ types }) => judgeType(types, urn.user, 'Users'),
});

const groupType = defineCheck({
  id: 'discovery.resource-types.group',
  title: 'The Group resource type is listed with its endpoint and schema',
  failure: 'The Group resource type is not listed with its endpoint and schema',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact: missingImpact,
  fix: missingFix,
  needs: ['groups'],
  probe,
  steps: ['types'],
  headlines: {
    missing: '/ResourceTypes lists no type with the Group schema',
    endpoint: '/ResourceTypes lists another endpoint than /Groups for groups',
  },
  messages: typeMessages,
  judge: ({ types }) => judgeType(types, urn.group, 'Groups'),
});

const typesComplete = defineCheck({
  id: 'discovery.resource-types.complete',
  title: 'Every resource type has a name, an endpoint and a schema, and its extensions are complete',
  failure: 'A resource type lacks its name, endpoint or schema, or has an incomplete extension',
  rfc: 'MUST',
  entra: 'none',
  refs: [{ source: 'RFC 7643', section: '6' }],
  impact: 'No effect on Entra, which is configured with its mapping; other clients cannot use the resource type.',
  fix: 'Give every resource type a name, endpoint and schema. Give each of its schemaExtensions a schema and a boolean required.',
  probe,
  steps: ['types'],
  headlines: {
    member: 'A resource type lacks its name, endpoint or schema',
    extension: 'A schema extension of a resource type is incomplete',
  },
  messages: {
    member: 'expected {expected} in the resource type, got {actual}',
    extension: 'expected each extension to have a schema and a boolean required, got {actual}',
  },
  judge({ types }) {
    const skipped = unreadable(types, ...document);
    if (skipped) return skipped;
    for (const { part, pointer } of listed(types)) {
      const name = ['name', 'endpoint', 'schema'].find((each) => isUnassigned(part[each]));
      if (name) return fail('member', { expected: name, actual: null, at: [at.body(types, pointer)] });
      const odd = objectsOf(part.schemaExtensions).find(
        (extension) => isUnassigned(extension.schema) || typeof extension.required !== 'boolean',
      );
      if (odd)
        return fail('extension', { expected: 2, actual: odd, at: [at.body(types, `${pointer}/schemaExtensions`)] });
    }
    return pass;
  },
});

const typeSchemasListed = defineCheck({
  id: 'discovery.resource-types.schemas-listed',
  title: 'Every schema that a resource type names is listed in /Schemas',
  failure: 'A schema that a resource type names is not listed in /Schemas',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact:
    "The attributes of that schema cannot be discovered: Microsoft's validator does not test them, and mappings to them seem wrong.",
  fix: 'List a definition in /Schemas for the schema and every schemaExtension of each resource type, with the same URN.',
  probe,
  steps: ['types', 'schemas'],
  messages: { missing: 'expected {expected} in /Schemas, got {actual}' },
  judge({ types, schemas }) {
    const skipped = unreadable(types, ...document) ?? unreadable(schemas, '/Schemas', 'discovery.schemas.list');
    if (skipped) return skipped;
    const named = (type: Part) =>
      [stringOf(type.part.schema) ?? '', ...schemaExtensions(type)].filter((name) => name !== '');
    for (const type of listed(types)) {
      const missing = named(type).find((name) => !schemaNamed(schemas, name));
      if (missing === undefined) continue;
      const actual = listed(schemas).map(({ part }) => stringOf(part.id) ?? null);
      return fail('missing', { expected: missing, actual, at: [at.body(types, type.pointer), at.body(schemas)] });
    }
    return listed(types).some((type) => named(type).length > 0) ? pass : skip('no resource type names a schema');
  },
});

const enterpriseOnUser = defineCheck({
  id: 'discovery.resource-types.enterprise',
  title: 'The User resource type declares the enterprise extension',
  failure: 'The User resource type does not declare the enterprise extension',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '4.3' },
  ],
  impact:
    'No effect on Entra, which is configured with its mapping; clients that use discovery do not offer department or manager.',
  fix: 'List the URN of the enterprise extension in schemaExtensions of the User resource type, with required false.',
  probe,
  steps: ['types'],
  messages: { missing: 'expected schemaExtensions to include {expected}, got {actual}' },
  judge({ types }, { facts }) {
    const user = listed(types).find(({ part }) => sameText(part.schema, urn.user));
    if (!user) return skip('the User resource type is not listed: see discovery.resource-types.user');
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    const extensions = schemaExtensions(user);
    if (extensions.some((name) => sameText(name, urn.enterprise))) return pass;
    const pointer =
      objectOf(user.part)?.schemaExtensions === undefined ? user.pointer : `${user.pointer}/schemaExtensions`;
    return fail('missing', { expected: urn.enterprise, actual: extensions, at: [at.body(types, pointer)] });
  },
});

export const resourceTypes: Check[] = [
  typesList,
  userType,
  groupType,
  typesComplete,
  typeSchemasListed,
  enterpriseOnUser,
];
