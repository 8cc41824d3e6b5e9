import type { Json } from '../contract/results';
import { arrayOf, type JsonObject, objectOf } from './json';
import { urn } from './urns';

/** An attribute path of a mapping, taken apart: `urn:…:User:manager.value`, `name.givenName`, `emails[type eq "work"].value`. */
export interface AttributePath {
  /** The extension's URN; null for core attributes. */
  extension: string | null;
  attribute: string;
  /** The one comparison of a valuePath: sub-attribute and value. */
  filter: { attribute: string; value: string } | null;
  subAttribute: string | null;
}

const shape = /^([^.[\]]+)(?:\[\s*(\S+)\s+eq\s+"?([^"\]]*)"?\s*\])?(?:\.(.+))?$/i;

/**
 * Takes an attribute path of Entra's mappings apart.
 * @throws Error when the path is not of a form that Entra's mappings know; profiles are validated before a run
 */
export function parseAttributePath(path: string): AttributePath {
  const core = path.replace(new RegExp(`^(${urn.user}|${urn.group}):`, 'i'), '');
  const colon = core.split('[')[0]?.lastIndexOf(':') ?? -1;
  const [, attribute, filterName, filterValue, subAttribute] = shape.exec(core.slice(colon + 1)) ?? [];
  if (attribute === undefined) throw new Error(`'${path}' is not an attribute path that Entra could map to`);
  return {
    extension: colon < 0 ? null : core.slice(0, colon),
    attribute,
    filter: filterName === undefined ? null : { attribute: filterName, value: filterValue ?? '' },
    subAttribute: subAttribute ?? null,
  };
}

/**
 * The attribute of a schema that a path leads into, in lower case: `emails`, `urn:…:user:badge`.
 * @returns null where nobody can resolve the path
 */
export function attributeIn(path: string): string | null {
  try {
    const { extension, attribute } = parseAttributePath(path.replace(/\[\].*$/, ''));
    return `${extension === null ? '' : `${extension}:`}${attribute}`.toLowerCase();
  } catch {
    // A path of the product's own.
    return null;
  }
}

/**
 * @returns whether the path says where a value stands in a resource. Some products have paths of their own below an
 *   extension's attribute (`urn:…:User:attributes:customAttribute1`), which only they can resolve.
 */
export const isReadablePath = (path: string) => !/:(User|Group):[^:[]+:/.test(path);

/** @returns whether the item of a multi-valued attribute is the one that the valuePath's filter means */
function matches(item: Json, filter: { attribute: string; value: string }): boolean {
  const value = objectOf(item)?.[filter.attribute];
  return value !== undefined && String(value).toLowerCase() === filter.value.toLowerCase();
}

/** What stands at an attribute path in a resource, with the JSON Pointer to it (or to the nearest part that is there). */
export interface Found {
  value: Json | undefined;
  pointer: string;
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Finds the value at an attribute path in a resource as a provider returned it. Names are compared exactly: answers are camelCase. */
export function findAttribute(resource: Json | undefined, path: string): Found {
  const { extension, attribute, filter, subAttribute } = parseAttributePath(path);
  let value: Json | undefined = resource;
  let pointer = '';
  const into = (name: string) => {
    const next: Json | undefined = objectOf(value)?.[name];
    if (next !== undefined) pointer += `/${escapePointer(name)}`;
    value = next;
  };
  if (extension) into(extension);
  into(attribute);
  if (filter) {
    const index = arrayOf(value).findIndex((item) => matches(item, filter));
    value = index < 0 ? undefined : arrayOf(value)[index];
    if (index >= 0) pointer += `/${index}`;
  }
  if (subAttribute) into(subAttribute);
  return { value, pointer };
}

/** Writes a value at an attribute path into a resource that is to be sent, making the parts on the way. */
export function writeAttribute(resource: JsonObject, path: string, value: Json): void {
  const { extension, attribute, filter, subAttribute } = parseAttributePath(path);
  const child = (parent: JsonObject, name: string): JsonObject => {
    const next = objectOf(parent[name]) ?? {};
    parent[name] = next;
    return next;
  };
  let parent = extension ? child(resource, extension) : resource;
  if (filter) {
    const items = arrayOf(parent[attribute]);
    parent[attribute] = items;
    const found = objectOf(items.find((item) => matches(item, filter)));
    const isTrue = filter.value.toLowerCase() === 'true';
    const item = found ?? { [filter.attribute]: filter.attribute === 'primary' ? isTrue : filter.value };
    if (!found) items.push(item);
    item[subAttribute ?? 'value'] = value;
    return;
  }
  if (subAttribute) parent = child(parent, attribute);
  parent[subAttribute ?? attribute] = value;
}
