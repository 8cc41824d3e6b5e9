import type { Json } from '../../engine/contract/results';
import { objectOf } from '../../engine/scim/json';

/** A value to be compared with another: without `meta`, and with the items of arrays in one order. */
export function inOrder(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const object = objectOf(value);
  if (!object) return value ?? null;
  const names = Object.keys(object)
    .filter((name) => name !== 'meta')
    .sort();
  return Object.fromEntries(names.map((name) => [name, inOrder(object[name])]));
}
