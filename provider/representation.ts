import type { Context } from './behaviour';
import { findSchema } from './resource-types';
import { getAny, getResource } from './store';
import type { Json, JsonObject, Resource, ResourceTypeName, ResourceTypes, Selection } from './types';

/**
 * Builds the JSON of a resource (RFC 7643 §3). Attributes that were not asked for are not even computed, so a group
 * read without `members` costs the same whatever its size.
 */
export function represent(context: Context, resource: Resource, selection: Selection): JsonObject {
  const { names, extensions } = context.behaviour.resourceTypes[resource.type];
  const output: JsonObject = { schemas: [], id: resource.id };
  const emit = (target: JsonObject, fullName: string): void => {
    const path = names.get(fullName.toLowerCase());
    if (path === undefined || !context.behaviour.isReturned(selection, path)) return;
    const value = attributeValue(context, resource, path.extension, path.attribute.name);
    const selected = value === undefined ? undefined : selectSubs(context, resource.type, selection, fullName, value);
    if (selected !== undefined) target[path.attribute.name] = selected;
  };
  for (const name of Object.keys(resource.attributes)) {
    if (!name.startsWith('urn:')) emit(output, name);
  }
  emit(output, resource.type === 'User' ? 'groups' : 'members');
  for (const { id: urn } of extensions) {
    const extension: JsonObject = {};
    for (const name of Object.keys((resource.attributes[urn] ?? {}) as JsonObject)) emit(extension, `${urn}:${name}`);
    if (Object.keys(extension).length > 0) output[urn] = extension;
  }
  emit(output, 'meta');
  output.schemas = context.behaviour.schemasOf(resource.type, output, context.behaviour.resourceTypes);
  return output;
}

/** Lists the URNs that the JSON at hand makes use of: an extension without data is not among them (RFC 7643 §3). */
export function schemasOf(type: ResourceTypeName, output: JsonObject, resourceTypes: ResourceTypes): string[] {
  const { schema, extensions } = resourceTypes[type];
  return [schema.id, ...extensions.map(({ id }) => id).filter((urn) => output[urn] !== undefined)];
}

/** Drops the sub-attributes that were not asked for. With no selection there is nothing to drop, and no copy made. */
function selectSubs(
  context: Context,
  type: ResourceTypeName,
  selection: Selection,
  fullName: string,
  value: Json,
): Json | undefined {
  if (!selection.partial.has(fullName.toLowerCase())) return value;
  const { names } = context.behaviour.resourceTypes[type];
  const prune = (item: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(item).filter(([name]) => {
        const path = names.get(`${fullName}.${name}`.toLowerCase());
        return path === undefined || context.behaviour.isReturned(selection, path);
      }),
    );
  if (Array.isArray(value)) {
    const items = (value as JsonObject[]).map(prune).filter((item) => Object.keys(item).length > 0);
    return items.length === 0 ? undefined : items;
  }
  const pruned = prune(value as JsonObject);
  return Object.keys(pruned).length === 0 ? undefined : pruned;
}

/**
 * Reads one attribute as clients see it, stored or derived. Filters and sorting read through here too, so nothing is
 * found by a value that is not shown.
 * @returns undefined when the attribute is unassigned
 */
export function attributeValue(
  context: Context,
  resource: Resource,
  extension: string | undefined,
  name: string,
): Json | undefined {
  const { behaviour } = context;
  if (extension !== undefined) {
    const value = (resource.attributes[extension] as JsonObject | undefined)?.[name];
    return name === 'manager' && value !== undefined ? behaviour.showManager(context, value as JsonObject) : value;
  }
  if (name === 'id') return resource.id;
  if (name === 'meta') return behaviour.showMeta(context, resource);
  if (name === 'groups' && resource.type === 'User') return unlessEmpty(behaviour.showGroups(context, resource));
  if (name === 'members' && resource.type === 'Group') return unlessEmpty(behaviour.showMembers(context, resource));
  if (name === 'schemas') return usedSchemas(behaviour.resourceTypes, resource);
  return resource.attributes[name];
}

function usedSchemas(resourceTypes: ResourceTypes, resource: Resource): string[] {
  const urns = Object.keys(resource.attributes).filter(
    (name) => findSchema(resource.type, name, resourceTypes) !== undefined,
  );
  return [resourceTypes[resource.type].schema.id, ...urns];
}

function unlessEmpty(items: JsonObject[]): JsonObject[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** `meta`, RFC 7643 §3.1. */
export function showMeta(context: Context, resource: Resource): JsonObject {
  const { behaviour, baseUrl } = context;
  return {
    resourceType: resource.type,
    created: resource.created,
    lastModified: resource.lastModified,
    location: behaviour.locationOf(baseUrl, resource.type, resource.id),
    version: behaviour.versionOf(resource),
  };
}

/** The absolute URL of a resource. Ids are encoded, although the ones we give need no encoding. */
export function locationOf(baseUrl: string, type: ResourceTypeName, id: string): string {
  return `${baseUrl}${type === 'User' ? '/Users' : '/Groups'}/${encodeURIComponent(id)}`;
}

/** Members with what is known of them now; names are derived, so that they never go stale. */
export function showMembers(context: Context, group: Resource): JsonObject[] {
  const members: JsonObject[] = [];
  for (const [id, type] of group.members) {
    members.push({
      value: id,
      $ref: context.behaviour.locationOf(context.baseUrl, type, id),
      type,
      ...displayOf(getResource(context.store, type, id)),
    });
  }
  return members;
}

/** The groups of a user, derived from the memberships (RFC 7643 §4.1.2: read-only). */
export function showGroups(context: Context, user: Resource): JsonObject[] {
  const groups: JsonObject[] = [];
  for (const id of context.store.memberOf.User.get(user.id) ?? []) {
    groups.push({
      value: id,
      $ref: context.behaviour.locationOf(context.baseUrl, 'Group', id),
      ...displayOf(getResource(context.store, 'Group', id)),
      type: 'direct',
    });
  }
  return groups;
}

/**
 * The manager with `$ref` and `displayName` of the user that `value` names (RFC 7643 §4.3). An id that is not one of
 * ours is kept as it came: Entra may set managers before they are provisioned here.
 */
export function showManager(context: Context, manager: JsonObject): JsonObject {
  const user = typeof manager.value === 'string' ? getAny(context.store, manager.value) : undefined;
  if (user?.type !== 'User') return manager;
  const displayName = user.attributes.displayName;
  return {
    ...manager,
    $ref: context.behaviour.locationOf(context.baseUrl, 'User', user.id),
    ...(typeof displayName === 'string' ? { displayName } : {}),
  };
}

function displayOf(resource: Resource | undefined): { display?: string } {
  const { displayName, userName } = resource?.attributes ?? {};
  const display = typeof displayName === 'string' ? displayName : userName;
  return typeof display === 'string' ? { display } : {};
}
