import type { Context } from './behaviour';
import { invalidValue, noTarget } from './errors';
import { addItems, isHollow } from './multi-valued';
import { storedItems, writeAttribute } from './patch-attribute';
import { isObject } from './request-body';
import { findSub } from './resource-types';
import type { AttributeDefinition, AttributePath, Draft, Filter, Json, JsonObject, PatchOp } from './types';

/**
 * Applies an operation to the values that a filter selects, such as `emails[type eq "work"].value`
 * (RFC 7644 §3.5.2.2, §3.5.2.3). All other values stay as they are.
 */
export function applyValuePath(
  context: Context,
  draft: Draft,
  op: PatchOp,
  path: AttributePath,
  filter: Filter,
  value: Json | undefined,
): void {
  const { behaviour } = context;
  const items = storedItems(draft, path);
  const matches = behaviour.compileItemFilter(context, path.attribute, filter);
  const given = op === 'remove' || value === undefined || behaviour.isUnassigned(value) ? undefined : value;
  let result: JsonObject[];
  if (items.some(matches)) result = behaviour.applyToMatches(context, op, path, filter, items, matches, given);
  else if (given === undefined) result = behaviour.applyRemoveMiss(path, items);
  else result = behaviour.applyValuePathMiss(context, path, filter, items, given, op);
  writeAttribute(draft, path, result.length === 0 ? undefined : result);
}

/** Changes the values that the filter selects; an undefined `value` removes. */
export function applyToMatches(
  context: Context,
  op: PatchOp,
  { attribute, sub }: AttributePath,
  filter: Filter,
  items: JsonObject[],
  matches: (item: JsonObject) => boolean,
  value: Json | undefined,
): JsonObject[] {
  const { behaviour } = context;
  if (value === undefined && sub === undefined) return op === 'add' ? items : items.filter((item) => !matches(item));
  const changes = value === undefined ? {} : readChanges(context, attribute, sub, value);
  const winner = changes.primary === true ? items.findIndex(matches) : -1;
  const changed = items.flatMap((item): JsonObject[] => {
    if (!matches(item)) return [item];
    if (sub === undefined && op === 'replace') return [{ ...impliedBy(context, attribute, filter), ...changes }];
    const { [sub?.name ?? '']: _, ...kept } = item;
    const result = { ...kept, ...changes };
    return isHollow(result) ? [] : [result];
  });
  return winner === -1 ? changed : behaviour.keepOnePrimary(changed, winner);
}

/**
 * Creates the value that the filter describes but nothing matches: `type` comes from the filter, so several operations
 * on one new `work` address make one address. RFC 7644 §3.5.2.3 would answer noTarget for a replace; Entra expects the
 * value to arrive, and cannot know whether there is one.
 * @throws noTarget when the filter does not say what the value would look like
 */
export function applyValuePathMiss(
  context: Context,
  { attribute, sub }: AttributePath,
  filter: Filter,
  items: JsonObject[],
  value: Json,
): JsonObject[] {
  const implied = impliedBy(context, attribute, filter);
  const changes = readChanges(context, attribute, sub, value);
  // `emails[value eq "old"].value` speaks of one certain address: without it there is nothing to change.
  const contradicts = sub !== undefined && implied?.[sub.name] !== undefined && implied[sub.name] !== changes[sub.name];
  if (implied === undefined || contradicts) throw noTarget(`no value of ${attribute.name} matches the filter`);
  return addItems(items, [{ ...implied, ...changes }], context.behaviour.keepOnePrimary);
}

/** Removing what is not there changes nothing and is no error: Entra repeats removals. */
export function applyRemoveMiss(_path: AttributePath, items: JsonObject[]): JsonObject[] {
  return items;
}

/** Reads the value of the operation into the sub-attributes that it sets. */
function readChanges(
  { behaviour }: Context,
  attribute: AttributeDefinition,
  sub: AttributeDefinition | undefined,
  value: Json,
): JsonObject {
  if (sub !== undefined) {
    const read = behaviour.readValue(behaviour, sub, value);
    return read === undefined ? {} : { [sub.name]: read };
  }
  const single = Array.isArray(value) ? behaviour.unwrapSingle(attribute, value) : value;
  const object = typeof single === 'string' ? behaviour.readReference(attribute, single) : single;
  if (!isObject(object)) throw invalidValue(`a value of ${attribute.name} has to be an object`);
  return behaviour.readSubs(behaviour, attribute, object);
}

/** The sub-attributes that a value must have to match a filter of `eq` and `and`; undefined for any other filter. */
function impliedBy(context: Context, attribute: AttributeDefinition, filter: Filter): JsonObject | undefined {
  if (filter.kind === 'and') {
    const left = impliedBy(context, attribute, filter.left);
    const right = impliedBy(context, attribute, filter.right);
    return left === undefined || right === undefined ? undefined : { ...left, ...right };
  }
  const sub = filter.kind === 'compare' && filter.operator === 'eq' ? findSub(attribute, filter.path) : undefined;
  if (sub === undefined || filter.kind !== 'compare') return undefined;
  const value = context.behaviour.coerceFilterValue('eq', filter.value, sub);
  return value === null ? undefined : { [sub.name]: value };
}
