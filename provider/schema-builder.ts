import type { AttributeDefinition } from './types';

type Overrides = Partial<Omit<AttributeDefinition, 'name' | 'description' | 'type'>>;

/** An attribute with the default characteristics of RFC 7643 §2.2. */
function attribute(
  name: string,
  type: AttributeDefinition['type'],
  description: string,
  overrides: Overrides,
): AttributeDefinition {
  return {
    name,
    type,
    multiValued: false,
    description,
    required: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...overrides,
  };
}

/** A string; case-insensitive unless told otherwise. */
export function text(name: string, description: string, overrides: Overrides = {}): AttributeDefinition {
  return attribute(name, 'string', description, { caseExact: false, ...overrides });
}

export function boolean(name: string, description: string, overrides: Overrides = {}): AttributeDefinition {
  return attribute(name, 'boolean', description, overrides);
}

export function dateTime(name: string, description: string, overrides: Overrides = {}): AttributeDefinition {
  return attribute(name, 'dateTime', description, overrides);
}

export function integer(name: string, description: string, overrides: Overrides = {}): AttributeDefinition {
  return attribute(name, 'integer', description, overrides);
}

/** A reference to one of the given resource types, or to something `external` (RFC 7643 §2.3.7). */
export function reference(
  name: string,
  description: string,
  referenceTypes: string[],
  overrides: Overrides = {},
): AttributeDefinition {
  return attribute(name, 'reference', description, { caseExact: false, referenceTypes, ...overrides });
}

export function binary(name: string, description: string): AttributeDefinition {
  return attribute(name, 'binary', description, { caseExact: false });
}

export function complex(
  name: string,
  description: string,
  subAttributes: AttributeDefinition[],
  overrides: Overrides = {},
): AttributeDefinition {
  return attribute(name, 'complex', description, { ...overrides, subAttributes });
}

/**
 * A multi-valued attribute with the default sub-attributes of RFC 7643 §2.4.
 * @param value the definition of `value`
 * @param types canonical values of `type`; Entra's own validation expands an attribute by them
 */
export function plural(
  name: string,
  description: string,
  value: AttributeDefinition,
  types: string[],
): AttributeDefinition {
  return complex(
    name,
    description,
    [
      value,
      text('display', 'Name of the value for people to read.'),
      typeLabel(types),
      boolean('primary', 'True for the preferred value; at most one value has it.'),
    ],
    { multiValued: true },
  );
}

/** The `type` sub-attribute. */
export function typeLabel(types: string[]): AttributeDefinition {
  return text('type', 'What the value is used for.', types.length === 0 ? {} : { canonicalValues: types });
}
