import type { Json } from '../contract/results';

export type JsonObject = { [name: string]: Json };

/** @returns the value as a JSON object, or undefined when it is anything else */
export function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** @returns the value as an array, or an empty one when it is anything else */
export function arrayOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the objects of an array; everything else in it, or a value that is no array, is left out */
export function objectsOf(value: Json | undefined): JsonObject[] {
  return arrayOf(value)
    .map(objectOf)
    .filter((item) => item !== undefined);
}

/** @returns the value when it is a string, else undefined */
export function stringOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Absent, null and an empty array mean the same (RFC 7643 §2.5); an empty string is what clearing leaves in some stores. */
export function isUnassigned(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.every(isUnassigned);
  return typeof value === 'object' && Object.values(value).every(isUnassigned);
}

/** Equal as JSON values; members in any order, arrays in order. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameJson(item, right[index]))
    );
  }
  const [a, b] = [objectOf(left), objectOf(right)];
  if (!a || !b) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}
