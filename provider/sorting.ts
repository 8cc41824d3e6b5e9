import type { Context } from './behaviour';
import { attributeValue } from './representation';
import { findSub, resolveAttribute } from './resource-types';
import type { Json, JsonObject, Resource } from './types';

/**
 * Sorts resources (RFC 7644 §3.4.2.3). Those without a value come last, and first when descending; equal ones stay in
 * order of creation. An attribute that a type lacks gives it no value, so an unknown `sortBy` changes nothing.
 * @returns a new array
 */
export function sortResources(
  context: Context,
  resources: Resource[],
  sortBy: string,
  descending: boolean,
): Resource[] {
  const keyed = resources.map((resource) => ({ resource, key: sortKey(context, resource, sortBy) }));
  keyed.sort((a, b) => (descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key)));
  return keyed.map(({ resource }) => resource);
}

type Key = string | number | undefined;

function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

function sortKey(context: Context, resource: Resource, sortBy: string): Key {
  const path = resolveAttribute(resource.type, sortBy, context.behaviour.resourceTypes);
  if (path === undefined || path.attribute.mutability === 'writeOnly') return undefined;
  const { attribute } = path;
  const sub = path.sub ?? (attribute.type === 'complex' ? findSub(attribute, 'value') : undefined);
  const whole = attributeValue(context, resource, path.extension, attribute.name);
  const single = Array.isArray(whole) ? preferred(whole) : whole;
  const value = sub === undefined ? single : (single as JsonObject | undefined)?.[sub.name];
  const definition = sub ?? attribute;
  if (typeof value === 'boolean' || typeof value === 'number') return Number(value);
  if (typeof value !== 'string') return undefined;
  if (definition.type === 'dateTime') return Date.parse(value);
  return context.behaviour.foldCase(value, definition.caseExact === true);
}

/** The primary value of a multi-valued attribute, or else its first. */
function preferred(values: Json[]): Json | undefined {
  return values.find((value) => (value as JsonObject | null)?.primary === true) ?? values[0];
}
