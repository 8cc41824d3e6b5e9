import type { Stale } from '../contract/probe';
import type { Json, RecordedExchange } from '../contract/results';
import { findAttribute } from './attribute-path';
import { isUnassigned, objectOf, objectsOf, sameJson } from './json';
import { isListResponse, resourcesOf } from './list-response';

/**
 * What a read-back is expected to show. Waiting helps against old data only, so an answer that refuses the read, or that
 * is not of the awaited kind at all, names nothing.
 */

/** A resource that was created: until it is there, reads of it are answered with 404. */
export const isThere: Stale = ({ status }) => (status === 404 ? ['resource'] : []);

/** A resource that was deleted. */
export const isGone: Stale = ({ status }) => (status === 200 ? ['deletion'] : []);

/** Attributes, by path, as they were written; null for those that were taken away. */
export const shows =
  (values: Record<string, Json>): Stale =>
  (response) => {
    const resource = response.status === 200 ? objectOf(response.body) : undefined;
    if (!resource) return isThere(response);
    return Object.entries(values)
      .filter(([path, value]) => !isShown(findAttribute(resource, path).value, value))
      .map(([path]) => path);
  };

const instant = /^\d{4}-\d\d-\d\dT/;

/**
 * Whether a read shows what was written, or nothing where a value was taken away. Another case, another type or another
 * time zone is a matter for checks: it does not get better by waiting.
 */
export function isShown(actual: Json | undefined, written: Json): boolean {
  if (isUnassigned(written)) return isUnassigned(actual);
  if (actual === undefined || actual === null) return false;
  if (instant.test(String(actual)) && Date.parse(String(actual)) === Date.parse(String(written))) return true;
  return sameJson(actual, written) || String(actual).toLowerCase() === String(written).toLowerCase();
}

/** A group with these members and, perhaps among others, without those. */
export const hasMembers =
  (members: readonly string[], without: readonly string[] = []): Stale =>
  (response) => {
    const group = response.status === 200 ? objectOf(response.body) : undefined;
    if (!group) return isThere(response);
    const listed = objectsOf(group.members).map(({ value }) => value);
    return [
      ...members.filter((id) => !listed.includes(id)).map((id) => `member ${id}`),
      ...without.filter((id) => listed.includes(id)).map((id) => `removal of ${id}`),
    ];
  };

/** A list that holds this resource, with these attributes. */
export const finds =
  (id: string, values: Record<string, Json> = {}): Stale =>
  ({ status, headers, body }) => {
    if (status !== 200 || !isListResponse(body)) return [];
    const hit = resourcesOf(body).find((resource) => resource.id === id);
    if (!hit) return ['hit'];
    return shows(values)({ status, headers, body: hit }).map((path) => `${path} in hits`);
  };

/** A list that does not hold this resource any more. */
export const findsNot =
  (id: string): Stale =>
  ({ status, body }) =>
    status === 200 && resourcesOf(body).some((resource) => resource.id === id) ? ['deletion'] : [];

/** Expects something only when the write before it was accepted. */
export const after = (write: RecordedExchange, expected: Stale): Stale => {
  const status = write.response?.status ?? 0;
  return status >= 200 && status < 300 ? expected : () => [];
};

/** All of that together. */
export const all =
  (...expected: Stale[]): Stale =>
  (response) => [...new Set(expected.flatMap((each) => each(response)))];
