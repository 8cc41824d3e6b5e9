import type { Context } from './behaviour';
import { invalidFilter } from './errors';
import { compareOrdered, isPresent } from './filter-test';
import { attributeValue } from './representation';
import { findSub } from './resource-types';
import type { AttributeDefinition, AttributePath, Filter, Json, JsonObject, Resource, ResourceTypeName } from './types';

type Test<T> = (subject: T) => boolean;

/**
 * Turns a filter into a test for resources of a type.
 * @param lenient true for a query over several types, where an attribute that a type lacks has no value there instead
 * of being wrong (RFC 7644 §3.4.2.1)
 * @throws invalidFilter for an unknown attribute, and for a comparison that its type does not allow
 */
export function compileFilter(
  context: Context,
  type: ResourceTypeName,
  filter: Filter,
  lenient = false,
): Test<Resource> {
  switch (filter.kind) {
    case 'and': {
      const left = compileFilter(context, type, filter.left, lenient);
      const right = compileFilter(context, type, filter.right, lenient);
      return (resource) => left(resource) && right(resource);
    }
    case 'or': {
      const left = compileFilter(context, type, filter.left, lenient);
      const right = compileFilter(context, type, filter.right, lenient);
      return (resource) => left(resource) || right(resource);
    }
    case 'not': {
      const inner = compileFilter(context, type, filter.filter, lenient);
      return (resource) => !inner(resource);
    }
  }
  const path = context.behaviour.resolveFilterPath(type, filter.path, context.behaviour.resourceTypes);
  if (path === undefined || path.attribute.mutability === 'writeOnly') {
    if (lenient && isKnownElsewhere(context, type, filter.path)) return () => false;
    throw invalidFilter(`${type} has no attribute "${filter.path}" to filter by`);
  }
  const { attribute, sub } = path;
  const read = (resource: Resource) => attributeValue(context, resource, path.extension, attribute.name);
  if (filter.kind === 'values') {
    if (sub !== undefined || !attribute.multiValued || attribute.type !== 'complex')
      throw invalidFilter(`"${filter.path}" has no values to choose from with brackets`);
    const item = compileItemFilter(context, attribute, filter.filter);
    const rest = filter.rest === undefined ? undefined : compileItemFilter(context, attribute, filter.rest);
    return (resource) => itemsOf(read(resource)).some((value) => item(value) && (rest?.(value) ?? true));
  }
  if (filter.kind === 'present') {
    return (resource) => {
      const value = read(resource);
      return sub === undefined ? isPresent(value) : subValues(value, sub).some(isPresent);
    };
  }
  const memberId = membershipValue(path, filter);
  if (memberId !== undefined) {
    // Entra's membership question, answered without listing the members. Our ids are lower case, so this is caseless.
    return (group) => group.members.has(memberId) || group.members.has(memberId.toLowerCase());
  }
  const compared = sub ?? defaultSub(attribute, filter.path);
  const test = compileTest(context, compared ?? attribute, filter);
  return (resource) => test(compared === undefined ? listOf(read(resource)) : subValues(read(resource), compared));
}

/**
 * Turns the filter in brackets into a test for one value of a multi-valued attribute; names are sub-attributes.
 * @throws invalidFilter
 */
export function compileItemFilter(context: Context, attribute: AttributeDefinition, filter: Filter): Test<JsonObject> {
  switch (filter.kind) {
    case 'and': {
      const left = compileItemFilter(context, attribute, filter.left);
      const right = compileItemFilter(context, attribute, filter.right);
      return (item) => left(item) && right(item);
    }
    case 'or': {
      const left = compileItemFilter(context, attribute, filter.left);
      const right = compileItemFilter(context, attribute, filter.right);
      return (item) => left(item) || right(item);
    }
    case 'not': {
      const inner = compileItemFilter(context, attribute, filter.filter);
      return (item) => !inner(item);
    }
    case 'values':
      throw invalidFilter('a value filter cannot stand within another one');
  }
  const sub = findSub(attribute, filter.path);
  if (sub === undefined) throw invalidFilter(`${attribute.name} has no sub-attribute "${filter.path}"`);
  if (filter.kind === 'present') return (item) => isPresent(item[sub.name]);
  const test = compileTest(context, sub, filter);
  return (item) => test(listOf(item[sub.name]));
}

/** A comparison that any of the values may meet. `ne`, like `eq null`, also holds where there is no value. */
function compileTest(
  { behaviour }: Context,
  attribute: AttributeDefinition,
  { operator, value }: Extract<Filter, { kind: 'compare' }>,
): Test<Json[]> {
  const expected = behaviour.coerceFilterValue(operator, value, attribute);
  if (expected === null) return (values) => values.some(isPresent) === (operator === 'ne');
  const whenEmpty = operator === 'ne';
  const caseExact = attribute.caseExact === true;
  const folded = typeof expected === 'string' ? behaviour.foldCase(expected, caseExact) : '';
  const test = (actual: Json): boolean => {
    if (typeof actual === 'number') return compareOrdered(operator, actual, Number(expected));
    if (typeof actual !== 'string') return operator === 'ne' ? actual !== expected : actual === expected;
    if (attribute.type === 'dateTime')
      return compareOrdered(operator, Date.parse(actual), Date.parse(String(expected)));
    return behaviour.compareStrings(operator, behaviour.foldCase(actual, caseExact), folded);
  };
  return (values) => (values.length === 0 ? whenEmpty : values.some(test));
}

/** `emails eq "x"` means the `value` of each, as does a bare `manager`; other complex attributes need a sub-attribute. */
function defaultSub(attribute: AttributeDefinition, name: string): AttributeDefinition | undefined {
  if (attribute.type !== 'complex') return undefined;
  const sub = findSub(attribute, 'value');
  if (sub === undefined) throw invalidFilter(`"${name}" is complex: name one of its sub-attributes`);
  return sub;
}

function membershipValue(path: AttributePath, filter: Extract<Filter, { kind: 'compare' }>): string | undefined {
  const isMember = path.attribute.name === 'members' && (path.sub === undefined || path.sub.name === 'value');
  return isMember && filter.operator === 'eq' && typeof filter.value === 'string' ? filter.value : undefined;
}

function isKnownElsewhere({ behaviour }: Context, type: ResourceTypeName, name: string): boolean {
  const path = behaviour.resourceTypes[type === 'User' ? 'Group' : 'User'].names.get(name.toLowerCase());
  return path !== undefined && path.attribute.mutability !== 'writeOnly';
}

function listOf(value: Json | undefined): Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function itemsOf(value: Json | undefined): JsonObject[] {
  return listOf(value) as JsonObject[];
}

function subValues(value: Json | undefined, sub: { name: string }): Json[] {
  return itemsOf(value).flatMap((item) => item[sub.name] ?? []);
}
