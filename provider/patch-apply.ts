import type { Context } from './behaviour';
import { invalidValue, mutability, noTarget } from './errors';
import { isObject } from './request-body';
import type { AttributePath, Draft, Json, JsonObject, PatchOp, PatchOperation, PatchTarget } from './types';

/**
 * Applies one operation to a draft (RFC 7644 §3.5.2).
 * @throws noTarget for a remove without path, mutability for a read-only path, and whatever the target refuses
 */
export function applyOperation(context: Context, draft: Draft, { op, path, value }: PatchOperation): void {
  const { behaviour } = context;
  if (op === 'remove' && path === undefined) throw noTarget('remove needs a path');
  if (op !== 'remove' && value === undefined) throw invalidValue(`${op} needs a value`);
  if (path === undefined) {
    if (!isObject(value)) throw invalidValue(`${op} without a path needs an object of attributes`);
    behaviour.applyPathless(context, draft, op, value);
    return;
  }
  const target = behaviour.resolvePath(context, draft.type, path);
  if (target === undefined) {
    behaviour.unknownAttribute(draft.type, path);
    return;
  }
  if (target.kind === 'attribute' && isReadOnly(target.path)) behaviour.refuseReadOnly(target.path);
  applyTarget(context, draft, op, target, value);
}

/**
 * Applies an object of attributes: the value of an operation without a path, and likewise the body of POST and
 * PUT. Read-only and unknown attributes are ignored (RFC 7644 §3.3, §3.5.1): Entra sends `meta` with every new
 * resource, and customers map attributes of their own. The attributes that are not named stay as they are.
 */
export function applyPathless(context: Context, draft: Draft, op: PatchOp, attributes: JsonObject): void {
  const { behaviour } = context;
  for (const [key, value] of Object.entries(attributes)) {
    const target = behaviour.resolveKey(context, draft.type, key);
    if (target === undefined) behaviour.unknownAttribute(draft.type, key);
    else if (target.kind === 'schema' || !isReadOnly(target.path)) applyTarget(context, draft, op, target, value);
    else behaviour.readOnlyAttribute(context, draft, target.path, value);
  }
}

function applyTarget(context: Context, draft: Draft, op: PatchOp, target: PatchTarget, value: Json | undefined): void {
  const { behaviour } = context;
  if (target.kind === 'schema') behaviour.applySchema(context, draft, op, target, value);
  else if (target.path.key === 'schemas') applySchemas(op);
  else if (target.path.attribute.name === 'members') behaviour.applyMembers(context, draft, op, target, value);
  else if (target.filter !== undefined) behaviour.applyValuePath(context, draft, op, target.path, target.filter, value);
  else behaviour.applyAttribute(context, draft, op, target.path, value);
}

/** `schemas` follows from the data (RFC 7644 §3.5.2): setting it needs nothing done, and it cannot be removed. */
function applySchemas(op: PatchOp): void {
  if (op === 'remove') throw mutability('schemas is required');
}

/**
 * Applies an object of attributes of one schema. For an extension that means merging: the attributes that are not named
 * stay.
 */
export function applySchema(
  context: Context,
  draft: Draft,
  op: PatchOp,
  { urn, core }: Extract<PatchTarget, { kind: 'schema' }>,
  value: Json | undefined,
): void {
  if (op === 'remove' || value === undefined || context.behaviour.isUnassigned(value)) {
    if (core && op === 'remove') throw mutability('the core schema of a resource cannot be removed');
    if (!core && op !== 'add') delete draft.attributes[urn];
    return;
  }
  if (!isObject(value)) throw invalidValue(`${urn} has to be an object`);
  const qualified = Object.entries(value).map(([name, inner]) => [`${urn}:${name}`, inner]);
  context.behaviour.applyPathless(context, draft, op, Object.fromEntries(qualified));
}

function isReadOnly({ attribute, sub }: AttributePath): boolean {
  return attribute.mutability === 'readOnly' || sub?.mutability === 'readOnly';
}

/** A path that names a read-only attribute is an error (RFC 7644 §3.5.2). */
export function refuseReadOnly(path: AttributePath): never {
  throw mutability(`${path.key} is read-only`);
}

/**
 * What a client names that no schema lists is ignored, in a body as well as in a path: refusing it would be legal, but then
 * one superfluous mapping of a customer would keep every other change of that user away, disabling among them.
 */
export function unknownAttribute(): void {}

/** A read-only attribute in a body or a path-less value is ignored (RFC 7644 §3.3, §3.5.1). */
export function readOnlyAttribute(): void {}
