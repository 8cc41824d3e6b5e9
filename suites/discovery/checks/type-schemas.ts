import { at, defineCheck, fail, pass, skip } from '../../../engine/contract/check';
import { objectOf, stringOf } from '../../../engine/scim/json';
import { urn } from '../../../engine/scim/urns';
import { listed, type Part, schemaExtensions, schemaNamed, unreadable } from '../../shared/schema-definitions';
import { sameText } from '../../shared/values';

const probe = 'discovery.documents';
const document = ['/ResourceTypes', 'discovery.resource-types.list'] as const;

export const typeSchemasListed = defineCheck({
  id: 'discovery.resource-types.schemas-listed',
  title: 'Every schema that a resource type names is in /Schemas',
  failure: 'A schema that a resource type names is not in /Schemas',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '7' },
  ],
  impact:
    "The attributes of that schema cannot be discovered, so Microsoft's validator does not test them and mappings to them look wrong.",
  fix: 'List a definition in /Schemas for the schema and each schemaExtension of every resource type, with the same URN.',
  probe,
  steps: ['types', 'schemas'],
  messages: { missing: 'expected the schema {expected} in /Schemas, got {actual}' },
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

export const enterpriseOnUser = defineCheck({
  id: 'discovery.resource-types.enterprise',
  title: 'The enterprise extension is declared for users',
  failure: 'The enterprise extension is not declared for users',
  rfc: 'SHOULD',
  entra: 'none',
  refs: [
    { source: 'RFC 7643', section: '6' },
    { source: 'RFC 7643', section: '4.3' },
  ],
  impact: 'Nothing with Entra, which is told its mapping; clients that discover do not offer department or manager.',
  fix: 'List the URN of the enterprise extension in schemaExtensions of the User type, with required false.',
  probe,
  steps: ['types'],
  messages: { missing: 'expected {expected} in schemaExtensions, got {actual}' },
  judge({ types }, { facts }) {
    const user = listed(types).find(({ part }) => sameText(part.schema, urn.user));
    if (!user) return skip('the User type is not listed: see discovery.resource-types.user');
    if (facts.mapsEnterprise !== true) return skip('the profile maps no attribute of the enterprise extension');
    const extensions = schemaExtensions(user);
    if (extensions.some((name) => sameText(name, urn.enterprise))) return pass;
    const pointer =
      objectOf(user.part)?.schemaExtensions === undefined ? user.pointer : `${user.pointer}/schemaExtensions`;
    return fail('missing', { expected: urn.enterprise, actual: extensions, at: [at.body(types, pointer)] });
  },
});
