import { groupSchema } from './group-schema';
import { addTo } from './schema-additions';
import { complex, dateTime, reference, text } from './schema-builder';
import type {
  AttributeDefinition,
  AttributePath,
  ResourceType,
  ResourceTypeName,
  ResourceTypes,
  SchemaAddition,
  SchemaDefinition,
} from './types';
import { enterpriseUserSchema, userSchema } from './user-schema';

const readOnly = { mutability: 'readOnly' } as const;

/** Attributes that every resource has and no schema lists (RFC 7643 §3.1). */
const commonAttributes: AttributeDefinition[] = [
  text('schemas', 'URNs of the schemas in use.', { multiValued: true, required: true, returned: 'always' }),
  text('id', 'Identifier that the service provider gave.', {
    ...readOnly,
    caseExact: true,
    returned: 'always',
    uniqueness: 'server',
  }),
  text('externalId', "The client's own identifier.", { caseExact: true }),
  complex(
    'meta',
    'Metadata.',
    [
      text('resourceType', 'Name of the resource type.', { ...readOnly, caseExact: true }),
      dateTime('created', 'When the resource was created.', readOnly),
      dateTime('lastModified', 'When the resource was last changed.', readOnly),
      reference('location', 'URI of the resource.', ['uri'], { ...readOnly, caseExact: true }),
      text('version', 'Version, equal to the ETag.', { ...readOnly, caseExact: true }),
    ],
    readOnly,
  ),
];

/** Lists every spelling of every attribute: short, with the URN in front, with a sub-attribute (RFC 7644 §3.10). */
function nameTable(schema: SchemaDefinition, extensions: SchemaDefinition[]): Map<string, AttributePath> {
  const table = new Map<string, AttributePath>();
  const enter = (urn: string, extension: string | undefined, attribute: AttributeDefinition) => {
    for (const sub of [undefined, ...(attribute.subAttributes ?? [])]) {
      const name = sub === undefined ? attribute.name : `${attribute.name}.${sub.name}`;
      const path = { key: extension === undefined ? name : `${extension}:${name}`, extension, attribute, sub };
      table.set(`${urn}:${name}`.toLowerCase(), path);
      // A short name means the core attribute first. Entra also sends a bare `manager`, which only the extension has.
      if (!table.has(name.toLowerCase())) table.set(name.toLowerCase(), path);
    }
  };
  for (const attribute of [...commonAttributes, ...schema.attributes]) enter(schema.id, undefined, attribute);
  for (const extension of extensions) {
    for (const attribute of extension.attributes) enter(extension.id, extension.id, attribute);
  }
  return table;
}

function resourceType(
  name: ResourceTypeName,
  endpoint: string,
  schema: SchemaDefinition,
  extensions: SchemaDefinition[],
): ResourceType {
  return { name, endpoint, description: schema.description, schema, extensions, names: nameTable(schema, extensions) };
}

export const standardTypes: ResourceTypes = {
  User: resourceType('User', '/Users', userSchema, [enterpriseUserSchema]),
  Group: resourceType('Group', '/Groups', groupSchema, []),
};

/** The resource types of a tenant that knows more attributes than RFC 7643 lists. */
export function typesWith(additions: readonly SchemaAddition[]): ResourceTypes {
  const extended = ({ name, endpoint, schema, extensions }: ResourceType): ResourceType => {
    const [core = schema, ...others] = additions
      .filter(({ resourceType }) => resourceType === name)
      .reduce(addTo, [schema, ...extensions]);
    return resourceType(name, endpoint, core, others);
  };
  return { User: extended(standardTypes.User), Group: extended(standardTypes.Group) };
}

/**
 * Finds the attribute that a client means.
 * @param name in attribute notation (RFC 7644 §3.10), in any case
 * @returns undefined when the type has no such attribute
 */
export function resolveAttribute(
  type: ResourceTypeName,
  name: string,
  resourceTypes: ResourceTypes,
): AttributePath | undefined {
  return resourceTypes[type].names.get(name.toLowerCase());
}

/** Finds a sub-attribute by name, in any case. */
export function findSub(attribute: AttributeDefinition, name: string): AttributeDefinition | undefined {
  const wanted = name.toLowerCase();
  return attribute.subAttributes?.find((sub) => sub.name.toLowerCase() === wanted);
}

/** Finds the schema of a type by its URN, in any case. */
export function findSchema(
  type: ResourceTypeName,
  urn: string,
  resourceTypes: ResourceTypes,
): SchemaDefinition | undefined {
  const wanted = urn.toLowerCase();
  const { schema, extensions } = resourceTypes[type];
  return [schema, ...extensions].find(({ id }) => id.toLowerCase() === wanted);
}
