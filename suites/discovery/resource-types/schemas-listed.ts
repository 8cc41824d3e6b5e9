import { at, fail, pass, skip } from '../../../contract/check';
import { stringOf } from '../../../scim/json';
import { defineCheck } from '../../define';
import { unreadableTypes } from '../../reading/resource-types';
import { listed, type Part, schemaExtensions, schemaNamed, unreadable } from '../../reading/schema-definitions';

const probe = 'discovery-documents';

export const typeSchemasListed = defineCheck({
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
    const skipped = unreadableTypes(types) ?? unreadable(schemas, '/Schemas', 'discovery.schemas.list');
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
