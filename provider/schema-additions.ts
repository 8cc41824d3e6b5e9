import { boolean, complex, dateTime, integer, text } from './schema-builder';
import type { AddedAttribute, AttributeDefinition, SchemaAddition, SchemaDefinition } from './types';

/** Adds attributes to the schema that the addition names; when there is none, it becomes an extension. */
export function addTo(schemas: readonly SchemaDefinition[], { urn, attributes }: SchemaAddition): SchemaDefinition[] {
  const isNamed = ({ id }: SchemaDefinition) => id.toLowerCase() === urn.toLowerCase();
  const known = schemas.find(isNamed) ?? { id: urn, name: nameFrom(urn), description: 'Extension', attributes: [] };
  const completed = { ...known, attributes: complete(known.attributes, attributes) };
  return schemas.some(isNamed)
    ? schemas.map((schema) => (isNamed(schema) ? completed : schema))
    : [...schemas, completed];
}

function complete(present: readonly AttributeDefinition[], added: readonly AddedAttribute[]): AttributeDefinition[] {
  const isCalled = (name: string) => (each: { name: string }) => each.name.toLowerCase() === name.toLowerCase();
  const kept = present.map((attribute) => {
    const more = added.find(isCalled(attribute.name));
    return more ? completeOne(attribute, more) : attribute;
  });
  return [...kept, ...added.filter(({ name }) => !present.some(isCalled(name))).map(define)];
}

function completeOne(attribute: AttributeDefinition, added: AddedAttribute): AttributeDefinition {
  const { subAttributes, canonicalValues } = attribute;
  return {
    ...attribute,
    ...(subAttributes ? { subAttributes: complete(subAttributes, added.subAttributes ?? []) } : {}),
    ...(canonicalValues && added.canonicalValues
      ? { canonicalValues: [...new Set([...canonicalValues, ...added.canonicalValues])] }
      : {}),
  };
}

function define({
  name,
  type,
  multiValued = false,
  canonicalValues,
  subAttributes = [],
}: AddedAttribute): AttributeDefinition {
  const overrides = { multiValued, ...(canonicalValues ? { canonicalValues } : {}) };
  const description = `${name}, as this tenant defines it.`;
  switch (type) {
    case 'boolean':
      return boolean(name, description, overrides);
    case 'integer':
      return integer(name, description, overrides);
    case 'dateTime':
      return dateTime(name, description, overrides);
    case 'complex':
      return complex(name, description, subAttributes.map(define), overrides);
    default:
      return text(name, description, overrides);
  }
}

/** `…:extension:Gong:2.0:User` is called Gong: the name is for people. */
function nameFrom(urn: string): string {
  const parts = urn.split(':').filter((part) => !/^(\d[\d.]*|user|group)$/i.test(part));
  return parts.at(-1) ?? urn;
}
