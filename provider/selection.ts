import { invalidSyntax } from './errors';
import { findSchema, resolveAttribute } from './resource-types';
import type { AttributePath, Json, ResourceTypeName, ResourceTypes, Selection } from './types';

const resourceTypeNames: ResourceTypeName[] = ['User', 'Group'];

/** Everything that is returned by default. */
export const defaultSelection: Selection = { mode: 'default', names: new Set(), partial: new Set() };

/**
 * Reads `attributes` and `excludedAttributes` (RFC 7644 §3.9). Names are in attribute notation, in any case; the URN of
 * a schema alone means all of it; unknown names mean nothing. If a client sends both, `attributes` counts.
 */
export function readSelection(attributes: string[], excluded: string[], resourceTypes: ResourceTypes): Selection {
  const mode = attributes.length > 0 ? 'only' : excluded.length > 0 ? 'except' : 'default';
  if (mode === 'default') return defaultSelection;
  const names = new Set<string>();
  const partial = new Set<string>();
  for (const name of mode === 'only' ? attributes : excluded) {
    for (const type of resourceTypeNames) {
      const path = resolveAttribute(type, name, resourceTypes);
      for (const key of keysOfSchema(type, name, resourceTypes)) names.add(key);
      if (path === undefined) continue;
      names.add(path.key.toLowerCase());
      if (path.sub !== undefined) partial.add(parentKey(path));
    }
  }
  return { mode, names, partial };
}

/** The keys of all attributes of a schema, if the name is the URN of one. */
function keysOfSchema(type: ResourceTypeName, urn: string, resourceTypes: ResourceTypes): string[] {
  const schema = findSchema(type, urn, resourceTypes);
  const attributes = schema?.attributes ?? [];
  return attributes.flatMap(
    ({ name }) => resolveAttribute(type, `${schema?.id}:${name}`, resourceTypes)?.key.toLowerCase() ?? [],
  );
}

/** Splits the comma-separated lists of a URL; the parameter may stand there more than once. */
export function namesFromUrl(query: URLSearchParams, parameter: string): string[] {
  return query.getAll(parameter).flatMap(splitNames);
}

/** Reads the same from a search body, where it is an array (RFC 7644 §3.4.3). */
export function namesFromBody(value: Json | undefined, parameter: string): string[] {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((name) => {
    if (typeof name !== 'string') throw invalidSyntax(`${parameter} has to be an array of attribute names`);
    return splitNames(name);
  });
}

function splitNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Decides whether an attribute or sub-attribute is part of the answer: its `returned` first (RFC 7643 §2.2). */
export function isReturned(selection: Selection, path: AttributePath): boolean {
  const { returned } = path.sub ?? path.attribute;
  if (returned === 'never') return false;
  if (returned === 'always' || path.attribute.returned === 'always') return true;
  if (selection.mode === 'only') return isNamed(selection, path) || namesPart(selection, path);
  return returned === 'default' && !(selection.mode === 'except' && isNamed(selection, path));
}

function isNamed({ names }: Selection, path: AttributePath): boolean {
  return names.has(path.key.toLowerCase()) || names.has(parentKey(path));
}

/** Asking for `name.givenName` means a `name` with that one part. */
function namesPart({ partial }: Selection, path: AttributePath): boolean {
  return path.sub === undefined && partial.has(path.key.toLowerCase());
}

function parentKey({ extension, attribute }: AttributePath): string {
  return (extension === undefined ? attribute.name : `${extension}:${attribute.name}`).toLowerCase();
}
