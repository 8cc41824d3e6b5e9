import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from './types';

/** Whether two values are the same; the order of members is of no meaning. */
export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || isDeepStrictEqual(a, b);
}

/**
 * Adds values to a multi-valued attribute (RFC 7644 §3.5.2.1). A value that is there already is not added again, and
 * one with the same `type` and `value` is completed, as no two may have both alike (RFC 7643 §2.4).
 * @returns a new array
 */
export function addItems(
  items: JsonObject[],
  incoming: JsonObject[],
  keepOnePrimary: (items: JsonObject[], winner: number) => JsonObject[],
): JsonObject[] {
  let result = [...items];
  for (const item of incoming) {
    const known = result.findIndex((other) => isSameItem(other, item));
    const position = known === -1 ? result.length : known;
    result[position] = known === -1 ? item : { ...result[known], ...item };
    if (item.primary === true) result = keepOnePrimary(result, position);
  }
  return result;
}

/** Whether `existing` is the value that `given` speaks of, or has at least all that `given` says. */
function isSameItem(existing: JsonObject, given: JsonObject): boolean {
  const isSameValue = given.value !== undefined && existing.value === given.value;
  if (isSameValue && sameType(existing.type, given.type) && !isToldApart(existing, given)) return true;
  return Object.entries(given).every(([name, value]) => sameValue(existing[name], value));
}

/** Whether a part that RFC 7643 §2.4 does not know says otherwise: an authority of the value, say. */
function isToldApart(existing: JsonObject, given: JsonObject): boolean {
  return Object.entries(given).some(
    ([name, value]) =>
      !['value', 'type', 'primary', 'display', '$ref'].includes(name) &&
      existing[name] !== undefined &&
      !sameValue(existing[name], value),
  );
}

function sameType(a: Json | undefined, b: Json | undefined): boolean {
  return String(a ?? '').toLowerCase() === String(b ?? '').toLowerCase();
}

/** Leaves `primary` to one value: setting it takes it from the others (RFC 7644 §3.5.2). */
export function keepOnePrimary(items: JsonObject[], winner: number): JsonObject[] {
  return items.map((item, position) =>
    position !== winner && item.primary === true ? { ...item, primary: false } : item,
  );
}

/** Removes the values that the request lists: by `value` where it is given, and else by all that is given. */
export function removeItems(items: JsonObject[], listed: JsonObject[]): JsonObject[] {
  return items.filter((item) => !listed.some((other) => isListed(item, other)));
}

function isListed(item: JsonObject, listed: JsonObject): boolean {
  if (listed.value === undefined) return Object.entries(listed).every(([name, value]) => sameValue(item[name], value));
  return item.value === listed.value && (listed.type === undefined || sameType(item.type, listed.type));
}

/**
 * What is left of a value after one of its sub-attributes was removed. `type` and `primary` alone say nothing: the
 * value is gone with the last sub-attribute that carried something.
 */
export function isHollow(item: JsonObject): boolean {
  return Object.keys(item).every((name) => name === 'type' || name === 'primary');
}
