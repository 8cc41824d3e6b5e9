import { changesMembers } from './member-draft';
import type { Draft, JsonObject, Resource, ResourceTypeName } from './types';

/** `name` holds userName or displayName, and `email` the addresses, both in lower case; `externalId` is exact. */
export type IndexName = 'name' | 'externalId' | 'email';

/** Resources of one type in order of creation, and the ids behind each indexed value. */
export interface Table {
  resources: Map<string, Resource>;
  indexes: Record<IndexName, Map<string, string[]>>;
}

/** Everything the provider knows. Plain data: all access is synchronous, so no two writes can interleave. */
export interface Store {
  tables: Record<ResourceTypeName, Table>;
  /** Ids of the groups that each user and group is a direct member of. Ids need to differ within a type only. */
  memberOf: Record<ResourceTypeName, Map<string, Set<string>>>;
  sequence: number;
}

const noMembers: ReadonlyMap<string, ResourceTypeName> = new Map();

export function createStore(): Store {
  const table = (): Table => ({
    resources: new Map(),
    indexes: { name: new Map(), externalId: new Map(), email: new Map() },
  });
  return { tables: { User: table(), Group: table() }, memberOf: { User: new Map(), Group: new Map() }, sequence: 0 };
}

export function getResource(store: Store, type: ResourceTypeName, id: string): Resource | undefined {
  return store.tables[type].resources.get(id);
}

/** Finds a resource of any type: what a membership or a reference points at. */
export function getAny(store: Store, id: string): Resource | undefined {
  return getResource(store, 'User', id) ?? getResource(store, 'Group', id);
}

/** Looks ids up by an indexed value. The caller folds the case for `name` and `email`. */
export function lookUp(store: Store, type: ResourceTypeName, index: IndexName, value: string): readonly string[] {
  return store.tables[type].indexes[index].get(value) ?? [];
}

/** Stores a new resource and returns it. */
export function insertResource(store: Store, id: string, draft: Draft, created: string): Resource {
  store.sequence += 1;
  const resource: Resource = {
    type: draft.type,
    id,
    sequence: store.sequence,
    revision: 1,
    created,
    lastModified: created,
    attributes: draft.attributes,
    // Users share one empty map: a hundred thousand of their own would be paid for in start-up time and memory.
    members: draft.type === 'Group' ? new Map() : (noMembers as Resource['members']),
  };
  store.tables[draft.type].resources.set(id, resource);
  addToIndexes(store, resource);
  applyMembers(store, resource, draft);
  return resource;
}

/** Replaces what is stored with a draft, in one step. */
export function updateResource(store: Store, resource: Resource, draft: Draft, lastModified: string): void {
  removeFromIndexes(store, resource);
  resource.attributes = draft.attributes;
  addToIndexes(store, resource);
  applyMembers(store, resource, draft);
  touch(resource, lastModified);
}

/**
 * Removes a resource, and its id from every group that has it as a member.
 * @param lastModified stamp for those groups, as their own content changes
 */
export function removeResource(store: Store, resource: Resource, lastModified: (group: Resource) => string): void {
  const memberOf = store.memberOf[resource.type];
  for (const groupId of memberOf.get(resource.id) ?? []) {
    const group = getResource(store, 'Group', groupId);
    if (group === undefined) continue;
    group.members.delete(resource.id);
    touch(group, lastModified(group));
  }
  memberOf.delete(resource.id);
  for (const [memberId, type] of resource.members) leave(store.memberOf[type], memberId, resource.id);
  removeFromIndexes(store, resource);
  store.tables[resource.type].resources.delete(resource.id);
}

function touch(resource: Resource, lastModified: string): void {
  resource.lastModified = lastModified;
  resource.revision += 1;
}

function applyMembers(store: Store, group: Resource, { members }: Draft): void {
  if (!changesMembers(members)) return;
  for (const id of members.removed) {
    const type = group.members.get(id);
    group.members.delete(id);
    if (type !== undefined) leave(store.memberOf[type], id, group.id);
  }
  for (const [id, type] of members.added) {
    group.members.set(id, type);
    const groups = store.memberOf[type].get(id);
    if (groups === undefined) store.memberOf[type].set(id, new Set([group.id]));
    else groups.add(group.id);
  }
}

function leave(memberOf: Map<string, Set<string>>, memberId: string, groupId: string): void {
  const groups = memberOf.get(memberId);
  groups?.delete(groupId);
  if (groups?.size === 0) memberOf.delete(memberId);
}

function indexedValues(type: ResourceTypeName, attributes: JsonObject): [IndexName, string][] {
  const values: [IndexName, string][] = [];
  const name = attributes[type === 'User' ? 'userName' : 'displayName'];
  if (typeof name === 'string') values.push(['name', name.toLowerCase()]);
  if (typeof attributes.externalId === 'string') values.push(['externalId', attributes.externalId]);
  if (Array.isArray(attributes.emails)) {
    for (const email of attributes.emails as JsonObject[]) {
      if (typeof email.value === 'string') values.push(['email', email.value.toLowerCase()]);
    }
  }
  return values;
}

function addToIndexes(store: Store, { type, id, attributes }: Resource): void {
  const { indexes } = store.tables[type];
  for (const [index, value] of indexedValues(type, attributes)) {
    const ids = indexes[index].get(value);
    if (ids === undefined) indexes[index].set(value, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }
}

function removeFromIndexes(store: Store, { type, id, attributes }: Resource): void {
  const { indexes } = store.tables[type];
  for (const [index, value] of indexedValues(type, attributes)) {
    const ids = indexes[index].get(value)?.filter((other) => other !== id) ?? [];
    if (ids.length === 0) indexes[index].delete(value);
    else indexes[index].set(value, ids);
  }
}
