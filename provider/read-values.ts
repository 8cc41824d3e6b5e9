import { createHmac, randomBytes } from 'node:crypto';
import type { Behaviour } from './behaviour';
import { invalidValue } from './errors';
import { addItems, isHollow } from './multi-valued';
import { isObject } from './request-body';
import { findSub } from './resource-types';
import type { AttributeDefinition, Json, JsonObject } from './types';

/**
 * Reads a value that a client sent for a simple or a multi-valued attribute. Single complex values merge with what is
 * stored, so they are read part by part; see applyComplex.
 * @returns the value in its stored form, or undefined for "unassigned"
 * @throws invalidValue when it is not of the attribute's type
 */
export function readValue(behaviour: Behaviour, attribute: AttributeDefinition, value: Json): Json | undefined {
  if (behaviour.isUnassigned(value)) return undefined;
  if (attribute.multiValued) {
    const items = behaviour.readItems(behaviour, attribute, value);
    return items.length === 0 ? undefined : addItems([], items, behaviour.keepOnePrimary);
  }
  const single = Array.isArray(value) ? behaviour.unwrapSingle(attribute, value) : value;
  if (behaviour.isUnassigned(single)) return undefined;
  return readSimple(behaviour, attribute, single);
}

function readSimple(behaviour: Behaviour, attribute: AttributeDefinition, value: Json): Json {
  if (attribute.type === 'boolean') {
    const truth = behaviour.readBoolean(value);
    if (truth === undefined) throw invalidValue(`${attribute.name} has to be a boolean`);
    return truth;
  }
  if (attribute.type === 'integer') {
    // Read as leniently as booleans are: some clients write numbers as text.
    const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
    if (!Number.isSafeInteger(number)) throw invalidValue(`${attribute.name} has to be a whole number`);
    return number;
  }
  if (typeof value !== 'string') throw invalidValue(`${attribute.name} has to be a string`);
  return attribute.returned === 'never' ? behaviour.concealSecret(value) : behaviour.readString(value, attribute);
}

/** Null, an empty array and the empty string all say "no value" (RFC 7643 §2.5; Entra clears with the last). */
export function isUnassigned(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Reads a boolean. In its default dialect Entra sends the strings "True" and "False".
 * @returns undefined for anything else
 */
export function readBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}

/** Reads a string: stored as sent, with case, spaces and all; an attribute's canonical values are only suggestions. */
export function readString(value: string, _attribute: AttributeDefinition): string {
  return value;
}

/** A secret is never shown, so it is kept only as a keyed digest: enough to see that it changed. */
export function concealSecret(secret: string): string {
  return createHmac('sha256', secretKey).update(secret).digest('base64');
}

const secretKey = randomBytes(32);

/**
 * Takes the one value out of an array that an older client dialect puts around single values, as in
 * `[{"value": "x"}]`.
 */
export function unwrapSingle(attribute: AttributeDefinition, values: Json[]): Json {
  const [first, ...others] = values;
  if (first === undefined || others.length > 0) throw invalidValue(`${attribute.name} takes one value`);
  return attribute.type !== 'complex' && isObject(first) && first.value !== undefined ? first.value : first;
}

/** Reads the values of a multi-valued attribute; one object counts as an array of one. */
export function readItems(behaviour: Behaviour, attribute: AttributeDefinition, value: Json): JsonObject[] {
  if (!Array.isArray(value) && !isObject(value)) throw invalidValue(`${attribute.name} has to be an array of objects`);
  return (Array.isArray(value) ? value : [value])
    .filter((item) => item !== null)
    .map((item) => {
      if (!isObject(item)) throw invalidValue(`each value of ${attribute.name} has to be an object`);
      return readSubs(behaviour, attribute, item);
    })
    .filter((item) => !isHollow(item));
}

/** Reads the sub-attributes we know and may write; the rest is not ours to judge (see `unknownAttribute`). */
export function readSubs(behaviour: Behaviour, attribute: AttributeDefinition, object: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(object)) {
    const sub = findSub(attribute, name);
    if (sub === undefined || sub.mutability === 'readOnly') continue;
    const read = readValue(behaviour, sub, value);
    if (read !== undefined) result[sub.name] = read;
  }
  return result;
}

/** A reference may come as the bare id, as Entra sends a manager. */
export function readReference(attribute: AttributeDefinition, id: string): JsonObject {
  if (findSub(attribute, 'value') === undefined) throw invalidValue(`${attribute.name} has to be an object`);
  return { value: id };
}

/** Nothing inside means unassigned, and so does a reference that has lost its `value` but kept a `$ref`. */
export function tidyComplex(attribute: AttributeDefinition, object: JsonObject): JsonObject | undefined {
  const lacksValue = findSub(attribute, 'value') !== undefined && object.value === undefined;
  return lacksValue || Object.keys(object).length === 0 ? undefined : object;
}
