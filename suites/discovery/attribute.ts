import { at, type Check, fail, pass, skip } from '../../contract/check';
import { parseAttributePath } from '../../scim/attribute-path';
import { urn } from '../../scim/urns';
import { defineCheck } from '../define';
import { sameText } from '../reading/attribute-values';
import { definitionOf, schemaNamed, unreadable } from '../reading/schema-definitions';

/** Common attributes of all resources, which RFC 7643 §8.7.1 leaves out of the schemas. */
const common = ['id', 'externalId', 'meta', 'schemas'];

const attributeDiscoverable = defineCheck({
  id: 'discovery.attribute.discoverable',
  title: 'The mapped attribute is defined in /Schemas',
  failure: 'The mapped attribute is not defined in /Schemas, or not as multi-valued',
  rfc: 'MUST',
  entra: 'degrades',
  refs: [
    { source: 'RFC 7643', section: '7' },
    { source: 'RFC 7644', section: '4' },
    { source: 'Entra', topic: 'Schema discovery' },
  ],
  impact:
    'The schema discovery test of the gallery validation fails, and customers cannot select the attribute in their mapping.',
  fix: 'Define the attribute in the schema that it belongs to, with its sub-attributes. Set multiValued to true if it holds several values.',
  probe: 'discovery-documents',
  axes: ['attribute'],
  steps: ['schemas'],
  appliesTo: ({ path }) => !common.some((name) => sameText(parseAttributePath(path).attribute, name)),
  headlines: {
    missing: 'A mapped attribute is not defined in /Schemas',
    single: 'A mapped multi-valued attribute is not declared as multi-valued',
  },
  messages: {
    missing: 'expected a definition of {expected}, got none',
    single: 'expected multiValued of {attribute} to be true, got {actual}',
  },
  judge({ schemas }, { attribute }) {
    const skipped = unreadable(schemas, '/Schemas', 'discovery.schemas.list');
    if (skipped || !attribute) return skipped ?? skip('the profile maps no attribute');
    const { extension, attribute: name, subAttribute, filter } = parseAttributePath(attribute.path);
    const schema = schemaNamed(schemas, extension ?? urn.user);
    if (!schema && (extension === null || sameText(extension, urn.enterprise)))
      return skip('its schema is not listed: see discovery.schemas.user and discovery.schemas.enterprise');
    const definition = definitionOf(schema, name);
    const whole = definitionOf(schema, subAttribute ? `${name}.${subAttribute}` : name);
    if (!definition || !whole) {
      const pointer = (definition ?? schema)?.pointer ?? '/Resources';
      return fail('missing', { expected: attribute.path, actual: null, at: [at.body(schemas, pointer)] });
    }
    if (!filter || definition.part.multiValued === true) return pass;
    const actual = definition.part.multiValued ?? null;
    return fail('single', {
      expected: true,
      actual,
      at: [at.body(schemas, definition.pointer)],
      data: { attribute: name },
    });
  },
});

export const attribute: Check[] = [attributeDiscoverable];
