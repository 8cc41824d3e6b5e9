import type { Context } from './behaviour';
import { invalidPath, invalidValue, mutability } from './errors';
import { addItems, removeItems } from './multi-valued';
import { isObject } from './request-body';
import { findSub } from './resource-types';
import type { AttributeDefinition, AttributePath, Draft, Json, JsonObject, PatchOp } from './types';

/**
 * Applies an operation to an attribute that is named without a value filter (RFC 7644 §3.5.2.1 to §3.5.2.3). `add` and
 * `replace` differ for multi-valued attributes only: Entra sends either, whether or not there is a value yet.
 */
export function applyAttribute(
  context: Context,
  draft: Draft,
  op: PatchOp,
  path: AttributePath,
  value: Json | undefined,
): void {
  const { behaviour } = context;
  const { attribute, sub } = path;
  const given = op === 'remove' ? undefined : value;
  if (attribute.multiValued) {
    if (sub !== undefined) throw invalidPath(`${path.key} needs a filter that says which of the values is meant`);
    const apply = {
      add: behaviour.applyMultiAdd,
      replace: behaviour.applyMultiReplace,
      remove: behaviour.applyMultiRemove,
    };
    const items = apply[op](context, attribute, storedItems(draft, path), value ?? null);
    writeAttribute(draft, path, items.length === 0 ? undefined : items);
  } else if (sub !== undefined) {
    behaviour.applyComplex(context, draft, path, { [sub.name]: given ?? null });
  } else if (given === undefined || behaviour.isUnassigned(given)) {
    behaviour.unassign(draft, op, path);
  } else if (attribute.type === 'complex') {
    const single = Array.isArray(given) ? behaviour.unwrapSingle(attribute, given) : given;
    const object = typeof single === 'string' ? behaviour.readReference(attribute, single) : single;
    if (!isObject(object)) throw invalidValue(`${attribute.name} has to be an object`);
    behaviour.applyComplex(context, draft, path, object);
  } else {
    const read = behaviour.readValue(behaviour, attribute, given);
    if (read === undefined) behaviour.unassign(draft, op, path);
    else writeAttribute(draft, path, read);
  }
}

/** Merges sub-attributes into a single complex value: those that are not named stay (RFC 7644 §3.5.2.3). */
export function applyComplex(context: Context, draft: Draft, path: AttributePath, changes: JsonObject): void {
  const { behaviour } = context;
  const { attribute } = path;
  const before = (readStored(draft, path) ?? {}) as JsonObject;
  const after = { ...before };
  for (const [name, value] of Object.entries(changes)) {
    const sub = findSub(attribute, name);
    if (sub === undefined || sub.mutability === 'readOnly') continue;
    const read = behaviour.readValue(behaviour, sub, value);
    if (read === undefined) delete after[sub.name];
    else after[sub.name] = read;
  }
  // A reference to somebody else must not keep the address of the one before.
  if (after.value !== before.value && after.$ref === before.$ref) delete after.$ref;
  writeAttribute(draft, path, behaviour.tidyComplex(attribute, after));
}

/** Takes an attribute away. What is required stays: a remove says so by mutability (RFC 7644 §3.5.2.2). */
export function unassign(draft: Draft, op: PatchOp, path: AttributePath): void {
  if (path.attribute.required) {
    if (op === 'remove') throw mutability(`${path.key} is required`);
    throw invalidValue(`${path.key} is required and cannot be empty`);
  }
  writeAttribute(draft, path, undefined);
}

/** Adds to the values that there are. */
export function applyMultiAdd(
  { behaviour }: Context,
  attribute: AttributeDefinition,
  items: JsonObject[],
  value: Json,
): JsonObject[] {
  if (behaviour.isUnassigned(value)) return items;
  return addItems(items, behaviour.readItems(behaviour, attribute, value), behaviour.keepOnePrimary);
}

/** Replaces all values with the given ones. */
export function applyMultiReplace(
  { behaviour }: Context,
  attribute: AttributeDefinition,
  _items: JsonObject[],
  value: Json,
): JsonObject[] {
  if (behaviour.isUnassigned(value)) return [];
  return addItems([], behaviour.readItems(behaviour, attribute, value), behaviour.keepOnePrimary);
}

/**
 * Removes all values, or with a `value` only those listed. RFC 7644 §3.5.2.2 gives `value` no meaning here; Entra lists
 * what has to go, and emptying the attribute would destroy data.
 */
export function applyMultiRemove(
  { behaviour }: Context,
  attribute: AttributeDefinition,
  items: JsonObject[],
  value: Json,
): JsonObject[] {
  if (value === null) return [];
  const listed = (Array.isArray(value) ? value : [value]).map((item) =>
    typeof item === 'string' ? { value: item } : item,
  );
  return removeItems(items, behaviour.readItems(behaviour, attribute, listed));
}

/** Reads the stored value that a path names, without its sub-attribute. */
export function readStored(draft: Draft, { extension, attribute }: AttributePath): Json | undefined {
  const holder = extension === undefined ? draft.attributes : (draft.attributes[extension] as JsonObject | undefined);
  return holder?.[attribute.name];
}

export function storedItems(draft: Draft, path: AttributePath): JsonObject[] {
  return (readStored(draft, path) ?? []) as JsonObject[];
}

/** Writes a value, or takes it away. Nested objects are replaced, never changed: the draft shares them with the store. */
export function writeAttribute(draft: Draft, { extension, attribute }: AttributePath, value: Json | undefined): void {
  if (extension === undefined) {
    if (value === undefined) delete draft.attributes[attribute.name];
    else draft.attributes[attribute.name] = value;
    return;
  }
  const { [attribute.name]: _, ...others } = (draft.attributes[extension] ?? {}) as JsonObject;
  const data = value === undefined ? others : { ...others, [attribute.name]: value };
  if (Object.keys(data).length === 0) delete draft.attributes[extension];
  else draft.attributes[extension] = data;
}
