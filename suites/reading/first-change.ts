import type { Json } from '../../contract/results';
import { findAttribute } from '../../scim/attribute-path';
import { isUnassigned, type JsonObject, objectOf, sameJson } from '../../scim/json';
import { urn } from '../../scim/urns';
import { inOrder } from './in-order';

export interface Change {
  name: string;
  /** JSON Pointer to it in the later resource. */
  pointer: string;
  before: Json;
  after: Json;
}

/** Attributes that do not follow from writes to the resource alone, or have a check of their own. */
const apart = ['schemas', 'meta', 'active', 'password'];

/**
 * The first attribute of a resource that changed between two reads.
 * @param sent what the resource was created with: only these attributes are compared, since a provider may keep others by
 *   itself (the time of the last sign-in, for example). A value that only the later read shows has arrived late.
 */
export function firstChange(before: JsonObject, later: JsonObject, sent: JsonObject): Change | undefined {
  for (const path of pathsIn(sent)) {
    const [then, now] = [findAttribute(before, path).value, findAttribute(later, path)];
    if (isUnassigned(then) && isUnassigned(now.value)) continue;
    if (sameJson(inOrder(then), inOrder(now.value))) continue;
    const wanted = findAttribute(sent, path).value;
    if (!isUnassigned(wanted) && !holds(then, wanted) && holds(now.value, wanted)) continue;
    return { name: path, pointer: now.pointer, before: then ?? null, after: now.value ?? null };
  }
  return undefined;
}

/** Core attributes by name, those of an extension by its URN and name; the manager too, which no create call carries. */
function pathsIn(sent: JsonObject): string[] {
  const names = Object.keys(sent).filter((name) => !apart.includes(name));
  return names.flatMap((name) => {
    if (!name.startsWith('urn:')) return [name];
    const inside = Object.keys(objectOf(sent[name]) ?? {});
    return (name === urn.enterprise ? [...inside, 'manager'] : inside).map((each) => `${name}:${each}`);
  });
}

/** Whether a value shows all that was sent, perhaps with more around it. */
function holds(shown: Json | undefined, sent: Json | undefined): boolean {
  if (Array.isArray(sent)) return Array.isArray(shown) && sent.every((item) => shown.some((each) => holds(each, item)));
  const [left, right] = [objectOf(shown), objectOf(sent)];
  if (right) return left !== undefined && Object.keys(right).every((name) => holds(left[name], right[name]));
  return sameJson(shown, sent);
}
