import { randomUUID } from 'node:crypto';
import type { Context } from './behaviour';
import { invalidValue, scimError } from './errors';
import { changesMembers, clearMembers, draftMembers } from './member-draft';
import { sameValue } from './multi-valued';
import { findMember } from './request-body';
import { lookUp } from './store';
import type { Draft, JsonObject, Resource, ResourceTypeName, ResourceTypes } from './types';

/** Starts a resource from nothing. */
export function newDraft(type: ResourceTypeName): Draft {
  return { type, id: undefined, attributes: {}, members: draftMembers(new Map()) };
}

/** Starts a PATCH: a copy, which the store does not see before it is saved. Writers replace nested values whole. */
export function startPatch(resource: Resource): Draft {
  const { type, id, attributes, members } = resource;
  return { type, id, attributes: { ...attributes }, members: draftMembers(members) };
}

/** Starts a PUT: nothing is left but what the body is going to name. */
export function startReplace(resource: Resource): Draft {
  const draft = { ...startPatch(resource), attributes: {} };
  clearMembers(draft.members);
  return draft;
}

/**
 * Demands the core schema in `schemas` (RFC 7643 §3). Other URNs are welcome, in any order: Entra names one for groups
 * that nobody else knows, and leaves out those of custom extensions.
 * @throws invalidValue
 */
export function requireSchemas(type: ResourceTypeName, body: JsonObject, resourceTypes: ResourceTypes): void {
  const urn = resourceTypes[type].schema.id;
  const schemas = findMember(body, 'schemas');
  const named = Array.isArray(schemas) && schemas.some((schema) => String(schema).toLowerCase() === urn.toLowerCase());
  if (!named) throw invalidValue(`schemas has to be an array that contains ${urn}`);
}

/**
 * Demands what the schema requires, and no more.
 * @throws invalidValue
 */
export function requireAttributes(type: ResourceTypeName, attributes: JsonObject, resourceTypes: ResourceTypes): void {
  for (const { name, required } of resourceTypes[type].schema.attributes) {
    if (required && attributes[name] === undefined) throw invalidValue(`${name} is required`);
  }
}

/**
 * Gives values to attributes that a write leaves without one. `active` keeps its value and starts as true: a client
 * that leaves it out of a PUT does not mean to enable or disable anybody. The password stays, as no client can read it
 * and send it back.
 * @param before the attributes that are stored, undefined for a new resource
 */
export function fillDefaults(type: ResourceTypeName, attributes: JsonObject, before: JsonObject | undefined): void {
  if (type !== 'User') return;
  attributes.active ??= before?.active ?? true;
  const password = before?.password;
  if (attributes.password === undefined && password !== undefined) attributes.password = password;
}

/**
 * Finds another resource with the same unique name, whatever its case: userName by the schema (RFC 7643 §4.1.1),
 * displayName of groups because Entra matches by it.
 */
export function findConflict(
  { store }: Context,
  type: ResourceTypeName,
  attributes: JsonObject,
  ownId: string | undefined,
): string | undefined {
  const name = attributes[type === 'User' ? 'userName' : 'displayName'];
  if (typeof name !== 'string') return undefined;
  return lookUp(store, type, 'name', name.toLowerCase()).find((id) => id !== ownId);
}

/** @throws 409 with scimType uniqueness (RFC 7644 §3.3) */
export function refuseConflict(type: ResourceTypeName): never {
  const name = type === 'User' ? 'userName' : 'displayName';
  throw scimError(409, `another ${type} has this ${name}`, 'uniqueness');
}

/** An id that is never used again, for nobody (RFC 7643 §3.1). */
export function assignId(): string {
  return randomUUID();
}

/** The time of a write: later than the one before, even when both happen within a millisecond. */
export function timestamp(previous: string | undefined): string {
  const now = Date.now();
  return new Date(previous === undefined ? now : Math.max(now, Date.parse(previous) + 1)).toISOString();
}

/**
 * Stores a new resource.
 * @throws invalidValue for a missing attribute, 409 for a name in use
 */
export function saveNew(context: Context, draft: Draft): Resource {
  const { behaviour, store } = context;
  checkDraft(context, draft, undefined);
  return behaviour.insertResource(store, behaviour.assignId(draft), draft, behaviour.timestamp(undefined));
}

/**
 * Stores a change. One that changes nothing leaves version and time as they are (RFC 7644 §3.5.2.1).
 * @throws as saveNew
 */
export function saveChanged(context: Context, resource: Resource, draft: Draft): void {
  const { behaviour, store } = context;
  checkDraft(context, draft, resource);
  if (!changesMembers(draft.members) && sameValue(resource.attributes, draft.attributes)) return;
  behaviour.updateResource(store, resource, draft, behaviour.timestamp(resource.lastModified));
}

function checkDraft(context: Context, { type, attributes }: Draft, resource: Resource | undefined): void {
  const { behaviour } = context;
  behaviour.fillDefaults(type, attributes, resource?.attributes);
  behaviour.requireAttributes(type, attributes, behaviour.resourceTypes);
  const other = behaviour.findConflict(context, type, attributes, resource?.id);
  if (other !== undefined) behaviour.refuseConflict(type, other);
}
