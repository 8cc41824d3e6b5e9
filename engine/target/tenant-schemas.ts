import type { MappedAttribute } from '../contract/check';
import type { Profile } from '../contract/probe';
import { isReadablePath, parseAttributePath } from '../scim/attribute-path';
import { urn } from '../scim/urns';

/** Attributes of one schema, as plain data: what the embedded provider is told of a profile. */
export interface TenantSchema {
  resourceType: 'User' | 'Group';
  urn: string;
  attributes: TenantAttribute[];
}

export interface TenantAttribute {
  name: string;
  type: 'string' | 'boolean' | 'integer' | 'dateTime' | 'complex';
  multiValued?: boolean;
  canonicalValues?: string[];
  subAttributes?: TenantAttribute[];
}

/**
 * What a tenant has to know so that everything that a profile maps can be stored: an attribute with a filter becomes a
 * multi-valued one, an attribute with a part a complex one, a reference one with a `value`. What every provider knows is
 * among it as well; paths that only the product can resolve are not.
 */
export function tenantSchemas({ users, groups }: Profile): TenantSchema[] {
  return [...schemasOf('User', urn.user, users.attributes), ...schemasOf('Group', urn.group, groups.attributes)];
}

function schemasOf(resourceType: 'User' | 'Group', core: string, mapped: readonly MappedAttribute[]): TenantSchema[] {
  const schemas = new Map<string, TenantSchema>();
  for (const attribute of mapped.filter(({ path }) => isReadablePath(path))) {
    const id = parseAttributePath(attribute.path).extension ?? core;
    const schema = schemas.get(id.toLowerCase()) ?? { resourceType, urn: id, attributes: [] };
    schemas.set(id.toLowerCase(), schema);
    include(schema.attributes, definitionOf(attribute));
  }
  return [...schemas.values()];
}

const types = {
  String: 'string',
  Boolean: 'boolean',
  Integer: 'integer',
  DateTime: 'dateTime',
  Reference: 'string',
} as const;

function definitionOf({ path, type, values }: MappedAttribute): TenantAttribute {
  const { attribute: name, filter, subAttribute } = parseAttributePath(path);
  const leaf = (called: string): TenantAttribute => ({
    name: called,
    type: types[type],
    ...(values ? { canonicalValues: values } : {}),
  });
  const complex = (subAttributes: TenantAttribute[]): TenantAttribute => ({ name, type: 'complex', subAttributes });
  if (filter) {
    const isSwitch = filter.attribute.toLowerCase() === 'primary';
    const label: TenantAttribute = isSwitch
      ? { name: filter.attribute, type: 'boolean' }
      : { name: filter.attribute, type: 'string', canonicalValues: [filter.value] };
    return { ...complex([label, leaf(subAttribute ?? 'value')]), multiValued: true };
  }
  if (subAttribute) return complex([leaf(subAttribute)]);
  return type === 'Reference' ? complex([leaf('value')]) : leaf(name);
}

/** Joins a definition with what earlier lines of the mapping said of the same attribute. */
function include(attributes: TenantAttribute[], added: TenantAttribute): void {
  const known = attributes.find(({ name }) => name.toLowerCase() === added.name.toLowerCase());
  if (!known) {
    attributes.push(added);
    return;
  }
  for (const part of added.subAttributes ?? []) {
    known.subAttributes ??= [];
    include(known.subAttributes, part);
  }
  if (added.canonicalValues)
    known.canonicalValues = [...new Set([...(known.canonicalValues ?? []), ...added.canonicalValues])];
}
