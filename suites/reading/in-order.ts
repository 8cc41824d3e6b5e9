import type { Json } from '../../contract/results';
import { isUnassigned, objectOf } from '../../scim/json';

/**
 * A value to be compared with another: without `meta`, with the items of arrays in one order, and without what means the
 * same as its absence: null, `[]`, and `primary` when it is false (RFC 7643 §2.4, §2.5).
 */
export function inOrder(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const object = objectOf(value);
  if (!object) return value ?? null;
  const names = Object.keys(object)
    .filter((name) => name !== 'meta' && !isUnassigned(object[name]) && !(name === 'primary' && object[name] === false))
    .sort();
  return Object.fromEntries(names.map((name) => [name, inOrder(object[name])]));
}
