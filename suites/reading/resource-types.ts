import { type Answered, at, fail, pass } from '../../contract/check';
import { stringOf } from '../../scim/json';
import { sameText } from './attribute-values';
import { listed, unreadable } from './schema-definitions';

/** Skips what is said of a list of resource types that cannot be read. */
export const unreadableTypes = (types: Answered) =>
  unreadable(types, '/ResourceTypes', 'discovery.resource-types.list');

export const typeMessages = {
  missing: 'expected a resource type whose schema is {expected}, got {actual}',
  endpoint: 'expected the endpoint of the resource type to be {expected}, got {actual}',
};

export const missingImpact = 'Clients that use discovery do not find the resource type and provision nothing to it.';

export const missingFix = 'List the resource type with its endpoint and the URN of its core schema.';

/** Judges whether a resource type with this schema is listed with this endpoint. Message ids: those of `typeMessages`. */
export function judgeType(types: Answered, schema: string, endpoint: string) {
  const skipped = unreadableTypes(types);
  if (skipped) return skipped;
  const found = listed(types).find(({ part }) => sameText(part.schema, schema));
  const names = listed(types).map(({ part }) => stringOf(part.schema) ?? null);
  if (!found) return fail('missing', { expected: schema, actual: names, at: [at.body(types, '/Resources')] });
  const actual = found.part.endpoint ?? null;
  if (new RegExp(`(^|/)${endpoint}/?$`).test(stringOf(actual) ?? '')) return pass;
  return fail('endpoint', { expected: `/${endpoint}`, actual, at: [at.body(types, `${found.pointer}/endpoint`)] });
}
