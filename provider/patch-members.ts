import type { Context } from './behaviour';
import { invalidPath, invalidValue, mutability } from './errors';
import { addMember, clearMembers, membersOf, removeMember } from './member-draft';
import { findMember, isObject } from './request-body';
import { findSub } from './resource-types';
import { getAny } from './store';
import type { AttributePath, Draft, Filter, Json, PatchOp, PatchTarget, ResourceTypeName } from './types';

/**
 * Applies an operation to the members of a group (RFC 7644 §3.5.2). Members are known by id alone: `$ref`, `type` and
 * `display` may come along, also as null, and are derived from the id.
 */
export function applyMembers(
  context: Context,
  draft: Draft,
  op: PatchOp,
  { path, filter }: Extract<PatchTarget, { kind: 'attribute' }>,
  value: Json | undefined,
): void {
  const { behaviour } = context;
  if (path.sub !== undefined && filter === undefined)
    throw invalidPath(`${path.key} needs a filter that says which of the members is meant`);
  if (filter !== undefined) {
    if (op !== 'remove' || path.sub !== undefined)
      throw mutability('a member cannot be changed, only added and removed (RFC 7643 §4.2)');
    behaviour.applyMemberRemoveWhere(context, draft, path, filter);
  } else if (op === 'remove') {
    // A remove without value is meant for all members, one with a value only for those that it lists.
    if (value === undefined || value === null) clearMembers(draft.members);
    else behaviour.applyMemberRemove(context, draft, behaviour.readMemberIds(value));
  } else {
    const ids = value === undefined ? [] : behaviour.readMemberIds(value);
    if (op === 'add') behaviour.applyMemberAdd(context, draft, ids);
    else behaviour.applyMemberReplace(context, draft, ids);
  }
}

/** Adds members; those that are in already are no error and not added twice. */
export function applyMemberAdd(context: Context, draft: Draft, ids: string[]): void {
  for (const id of ids) addMember(draft.members, id, context.behaviour.resolveMember(context, draft, id));
}

/** Replaces all members with these. */
export function applyMemberReplace(context: Context, draft: Draft, ids: string[]): void {
  clearMembers(draft.members);
  context.behaviour.applyMemberAdd(context, draft, ids);
}

/** Removes the listed members and no others; ids of non-members are ignored. */
export function applyMemberRemove(_context: Context, draft: Draft, ids: string[]): void {
  for (const id of ids) removeMember(draft.members, id);
}

/** Removes the members that a filter selects, as in `members[value eq "…"]`. */
export function applyMemberRemoveWhere(context: Context, draft: Draft, path: AttributePath, filter: Filter): void {
  const id = singleId(path, filter);
  if (id !== undefined) {
    removeMember(draft.members, id);
    removeMember(draft.members, id.toLowerCase());
    return;
  }
  const matches = context.behaviour.compileItemFilter(context, path.attribute, filter);
  for (const [value, type] of [...membersOf(draft.members)]) {
    const known = getAny(context.store, value)?.attributes;
    if (matches({ value, type, display: known?.displayName ?? known?.userName ?? null }))
      removeMember(draft.members, value);
  }
}

/** The one id that the usual filter names; it spares reading through a large group. */
function singleId({ attribute }: AttributePath, filter: Filter): string | undefined {
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string') return undefined;
  return findSub(attribute, filter.path)?.name === 'value' ? filter.value : undefined;
}

/**
 * Reads ids from the forms in which members are sent: an array of objects or of ids, one object, or one id.
 * @throws invalidValue when there is no id to be found
 */
export function readMemberIds(value: Json): string[] {
  if (value === null || value === '') return [];
  const ids: string[] = [];
  for (const member of Array.isArray(value) ? value : [value]) {
    if (member === null) continue;
    const id = isObject(member) ? findMember(member, 'value') : member;
    if (typeof id !== 'string' || id === '') throw invalidValue('each member needs a value, the id of a resource');
    ids.push(id);
  }
  return ids;
}

/**
 * Finds out what a member is.
 * @throws invalidValue when nothing here has the id, or when a group would be its own member
 */
export function resolveMember({ store }: Context, draft: Draft, id: string): ResourceTypeName {
  const type = getAny(store, id)?.type;
  if (type === undefined) throw invalidValue(`there is no resource with the id "${id}" to make a member`);
  if (type === draft.type && id === draft.id) throw invalidValue('a group cannot be its own member');
  return type;
}
