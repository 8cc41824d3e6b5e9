import type { Context, ScimRequest } from './behaviour';
import { invalidPath, invalidSyntax, isScimError, scimError } from './errors';
import { findMember, isObject, readMessage } from './request-body';
import { findSchema, findSub } from './resource-types';
import type { Json, Limits, PatchOp, PatchOperation, PatchTarget, ResourceTypeName } from './types';

const PATCH_URN = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/**
 * Reads the operations of a PATCH (RFC 7644 §3.5.2). An empty list is accepted and changes nothing: Microsoft's
 * validator has sent it.
 * @throws invalidSyntax for a message or an operation out of shape, 413 for more operations than advertised
 */
export function readOperations({ body, context: { behaviour } }: ScimRequest): PatchOperation[] {
  const operations = findMember(readMessage(body, PATCH_URN), 'Operations');
  if (!Array.isArray(operations)) throw invalidSyntax('Operations has to be an array');
  refuseTooMany(operations, behaviour.limits);
  return operations.map((operation) => {
    if (!isObject(operation)) throw invalidSyntax('each operation has to be an object');
    const op = behaviour.matchOp(findMember(operation, 'op'));
    if (op === undefined) throw invalidSyntax('op has to be add, remove or replace');
    const path = findMember(operation, 'path') ?? undefined;
    if (path !== undefined && typeof path !== 'string') throw invalidPath('path has to be a string');
    return { op, path: path === '' ? undefined : path, value: findMember(operation, 'value') };
  });
}

function refuseTooMany(operations: Json[], { maxOperations }: Limits): void {
  if (operations.length > maxOperations)
    throw scimError(413, `a request may hold ${maxOperations} operations, this one has ${operations.length}`);
}

/**
 * Recognises the operation. Entra writes `Add`, `Replace` and `Remove` unless told otherwise, so case is of no meaning.
 * @returns undefined for anything else
 */
export function matchOp(op: Json | undefined): PatchOp | undefined {
  const word = typeof op === 'string' ? op.toLowerCase() : undefined;
  return word === 'add' || word === 'replace' || word === 'remove' ? word : undefined;
}

/**
 * Finds what a path points at: an attribute with or without URN, sub-attribute and value filter, or a whole schema.
 * @returns undefined for an attribute that no schema lists; what becomes of it is decided by `unknownAttribute`
 * @throws invalidPath when the path is malformed, or chooses among values where there is one
 */
export function resolvePath(context: Context, type: ResourceTypeName, text: string): PatchTarget | undefined {
  const { resourceTypes } = context.behaviour;
  const schema = findSchema(type, text.trim(), resourceTypes);
  if (schema !== undefined)
    return { kind: 'schema', urn: schema.id, core: schema.id === resourceTypes[type].schema.id };
  const parsed = context.behaviour.parsePatchPath(text, context.behaviour.limits);
  if (parsed === undefined) throw invalidPath(`"${text}" is not a path`);
  const path = context.behaviour.resolveAttribute(type, parsed.attribute, resourceTypes);
  if (path === undefined) return undefined;
  if (parsed.filter === undefined) return { kind: 'attribute', path, filter: undefined };
  const { attribute } = path;
  if (path.sub !== undefined || !attribute.multiValued || attribute.type !== 'complex')
    throw invalidPath(`"${parsed.attribute}" has no values to choose from with brackets`);
  // Judged before anything is applied, so that a bad filter is refused whether or not there are values.
  context.behaviour.compileItemFilter(context, attribute, parsed.filter);
  if (parsed.sub === undefined) return { kind: 'attribute', path, filter: parsed.filter };
  const sub = findSub(attribute, parsed.sub);
  return sub === undefined ? undefined : { kind: 'attribute', path: { ...path, sub }, filter: parsed.filter };
}

/**
 * Finds what a key of a path-less value or of a resource points at. Besides plain names it takes all that a path can
 * be: with `aadOptscim062020`, Entra writes `name.givenName` and URN-prefixed names as keys.
 * @returns undefined for an attribute that we do not know
 */
export function resolveKey(context: Context, type: ResourceTypeName, key: string): PatchTarget | undefined {
  const path = context.behaviour.resolveAttribute(type, key, context.behaviour.resourceTypes);
  if (path !== undefined) return { kind: 'attribute', path, filter: undefined };
  try {
    return context.behaviour.resolvePath(context, type, key);
  } catch (error) {
    if (isScimError(error) && error.status === 400) return undefined;
    throw error;
  }
}
