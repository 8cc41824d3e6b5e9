import { type Answered, at, fail, type Judgement, pass, skip } from '../../contract/check';
import type { Json } from '../../contract/results';
import { type JsonObject, objectOf, objectsOf, stringOf } from '../../scim/json';
import { isListResponse } from '../../scim/list-response';
import { sameText } from './attribute-values';

/** A part of a discovery document, and the JSON Pointer to it in the answer. */
export interface Part {
  part: JsonObject;
  pointer: string;
}

function partsOf(value: Json | undefined, pointer: string): Part[] {
  return Array.isArray(value)
    ? value.flatMap((item, index) => {
        const part = objectOf(item);
        return part ? [{ part, pointer: `${pointer}/${index}` }] : [];
      })
    : [];
}

/** The documents in a discovery list; none when the answer is not a ListResponse with status 200. */
export function listed(exchange: Answered): Part[] {
  const { status, body } = exchange.response;
  return status === 200 && isListResponse(body) ? partsOf(objectOf(body)?.Resources, '/Resources') : [];
}

/** The definition of a schema in the answer of /Schemas; URNs are compared case-insensitively (RFC 8141 §3.1). */
export const schemaNamed = (schemas: Answered, urn: string) =>
  listed(schemas).find(({ part }) => sameText(part.id, urn));

/** The attributes of a schema, or the sub-attributes of an attribute. */
export const attributesOf = ({ part, pointer }: Part): Part[] => [
  ...partsOf(part.attributes, `${pointer}/attributes`),
  ...partsOf(part.subAttributes, `${pointer}/subAttributes`),
];

/** Every attribute definition of every listed schema, sub-attributes included, with its dotted name. */
export function allDefinitions(schemas: Answered): (Part & { name: string })[] {
  const walk = (parent: Part, prefix: string): (Part & { name: string })[] =>
    attributesOf(parent).flatMap((child) => {
      const name = `${prefix}${stringOf(child.part.name) ?? '?'}`;
      return [{ ...child, name }, ...walk(child, `${name}.`)];
    });
  return listed(schemas).flatMap((schema) => walk(schema, ''));
}

/** An attribute or, with a dot, a sub-attribute of a schema; names are case-insensitive (RFC 7643 §2.1). */
export function definitionOf(schema: Part | undefined, dotted: string): Part | undefined {
  return dotted
    .split('.')
    .reduce<Part | undefined>(
      (parent, name) => parent && attributesOf(parent).find(({ part }) => sameText(part.name, name)),
      schema,
    );
}

/** The `canonicalValues` that are strings. */
export const canonicalValues = ({ part }: Part): string[] =>
  Array.isArray(part.canonicalValues) ? part.canonicalValues.filter((value) => typeof value === 'string') : [];

export const schemaExtensions = ({ part }: Part): string[] =>
  objectsOf(part.schemaExtensions).flatMap(({ schema }) => (typeof schema === 'string' ? [schema] : []));

/** A skip when a document that a check needs cannot be read; `check` judges that. */
export function unreadable(exchange: Answered, document: string, check: string): Judgement | undefined {
  return listed(exchange).length > 0 ? undefined : skip(`${document} cannot be read: see ${check}`);
}

/** discovery.attribute.discoverable judges a missing definition; a definition that is present must be right. */
export const notListed = (schemas: Answered, name: string) =>
  unreadable(schemas, '/Schemas', 'discovery.schemas.list') ?? skip(`${name} is not listed in /Schemas`);

/** Fails with the message `wrong` at the first member that has none of its allowed values. */
export function judgeMembers(
  schemas: Answered,
  { part, pointer }: Part,
  name: string,
  allowed: Record<string, Json[]>,
): Judgement {
  for (const [member, values] of Object.entries(allowed)) {
    const actual = part[member] ?? null;
    if (values.includes(actual)) continue;
    return fail('wrong', {
      expected: values[0] ?? null,
      actual,
      at: [at.body(schemas, actual === null ? pointer : `${pointer}/${member}`)],
      data: { attribute: name, member },
    });
  }
  return pass;
}
