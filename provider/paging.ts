import { invalidValue } from './errors';
import type { JsonObject, Limits, Page } from './types';

/**
 * Reads `startIndex` and `count` (RFC 7644 §3.4.2.4): below 1 means 1, a negative count means 0, and a count above the
 * advertised maximum means that maximum.
 * @throws invalidValue for what is not a whole number
 */
export function readPaging(
  startIndex: string | number | undefined,
  count: string | number | undefined,
  limits: Limits,
): { startIndex: number; count: number } {
  return {
    startIndex: Math.max(1, wholeNumber('startIndex', startIndex) ?? 1),
    count: Math.min(limits.maxResults, Math.max(0, wholeNumber('count', count) ?? limits.maxResults)),
  };
}

function wholeNumber(name: string, value: string | number | undefined): number | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^[+-]?\d+$/.test(String(value).trim())) throw invalidValue(`${name} has to be a whole number`);
  return Number(value);
}

/** Cuts a page out of a result. Positions count from 1; a page beyond the end is empty, not an error. */
export function slicePage<T>(items: Iterable<T>, startIndex: number, count: number): T[] {
  if (Array.isArray(items)) return items.slice(startIndex - 1, startIndex - 1 + count);
  const page: T[] = [];
  if (count === 0) return page;
  let position = 0;
  for (const item of items) {
    position += 1;
    if (position < startIndex) continue;
    page.push(item);
    if (page.length === count) break;
  }
  return page;
}

/** The envelope of every list (RFC 7644 §3.4.2); it is the same for no hit, one hit and many. */
export function listResponse(page: Omit<Page, 'resources'>, resources: JsonObject[]): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: page.totalResults,
    startIndex: page.startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
