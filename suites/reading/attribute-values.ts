import type { Answered, MappedAttribute } from '../../contract/check';
import type { Json, RecordedExchange } from '../../contract/results';
import { parseAttributePath } from '../../scim/attribute-path';
import { isUnassigned, objectOf, objectsOf, sameJson } from '../../scim/json';
import { hasQuotedBoolean, isOptional } from '../../scim/mapping';

/** What an attribute path addresses: a simple core attribute, a part of one (`name.givenName`), an item, or an extension. */
export type AttributeKind = 'core' | 'part' | 'item' | 'extension';

export function kindOf({ path }: MappedAttribute): AttributeKind {
  const { extension, filter, subAttribute } = parseAttributePath(path);
  if (filter) return 'item';
  if (extension) return 'extension';
  return subAttribute ? 'part' : 'core';
}

/** userName and active have checks of their own, and so have references and items that a quoted boolean selects. */
export const isPlain = (attribute: MappedAttribute) =>
  attribute.type !== 'Reference' &&
  attribute.path !== 'userName' &&
  attribute.path !== 'active' &&
  !hasQuotedBoolean(attribute);

/** What Entra clears by PATCH, as far as it has no checks of its own. */
export const isClearable = (attribute: MappedAttribute) => isPlain(attribute) && isOptional(attribute);

/** Whether a value is the one that was sent, by the attribute's type: a time may be written in another zone. */
export function isSameValue({ type }: MappedAttribute, sent: Json, got: Json | undefined): boolean {
  if (type === 'DateTime' && typeof sent === 'string' && typeof got === 'string')
    return sent === got || Date.parse(sent) === Date.parse(got);
  return sameJson(sent, got);
}

/** Whether two phone numbers are the same when only their digits count. */
export const sameDigits = (left: Json | undefined, right: Json | undefined) =>
  typeof left === 'string' && typeof right === 'string' && left.replace(/\D/g, '') === right.replace(/\D/g, '');

export const sameText = (left: Json | undefined, right: Json | undefined) =>
  typeof left === 'string' && typeof right === 'string' && left.toLowerCase() === right.toLowerCase();

/** How active is written has a check of its own, representation.active.is-boolean: here the string counts as well. */
export const isFalse = (value: Json | undefined) => String(value).toLowerCase() === 'false';

/** Whether an item is shown with the value, but without the type that the path names. */
export function isUntyped(body: Json | undefined, { path }: MappedAttribute, value: Json): boolean {
  const { attribute, filter, subAttribute } = parseAttributePath(path);
  if (filter?.attribute.toLowerCase() !== 'type' || subAttribute === null) return false;
  return objectsOf(objectOf(body)?.[attribute]).some(
    (item) => isUnassigned(item.type) && sameJson(item[subAttribute], value),
  );
}

/**
 * Whether a value is there in an item without a type, at a provider that shows no type of any such item: users.create.type-kept
 * judges that.
 */
export function isKeptUntyped(
  exchanges: readonly RecordedExchange[],
  read: Answered,
  attribute: MappedAttribute,
  value: Json,
): boolean {
  const list = parseAttributePath(attribute.path).attribute;
  const isTyped = ({ response }: RecordedExchange) =>
    objectsOf(objectOf(response?.body)?.[list]).some(({ type }) => !isUnassigned(type));
  return isUntyped(read.response.body, attribute, value) && !exchanges.some(isTyped);
}
