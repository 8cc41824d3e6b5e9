/** Where users and groups are. A resource is its collection and its id: many servers number users and groups separately. */
export type Collection = 'Users' | 'Groups';

/** A user or group. */
export interface Target {
  resource: Collection;
  id: string;
}

/** The user or group that a path or URL names at its end; undefined where it names none. */
export function resourceAt(path: string): Target | undefined {
  const [, resource, id] = /\/(Users|Groups)\/([^/?]+)\/?$/.exec(path) ?? [];
  return id === undefined ? undefined : { resource: resource as Collection, id: decodeURIComponent(id) };
}

/** An id as it stands in a path. Never throws: half of a surrogate pair, which no URL can hold, becomes U+FFFD. */
export const idInPath = (id: string) => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));

/** The path of a user below the Tenant URL; ids are opaque and may need URL-encoding (RFC 7643 §3.1, RFC 3986 §2.4). */
export const userPath = (id: string) => `/Users/${idInPath(id)}`;

export const groupPath = (id: string) => `/Groups/${idInPath(id)}`;

/**
 * Whether an id that a provider gave can stand in a path. `.` and `..` cannot, however they are encoded: the path would
 * then name the collection or the Tenant URL itself, and a DELETE would go there (RFC 3986 §5.2.4).
 */
export function isUsableId(id: unknown): id is string {
  if (typeof id !== 'string' || id === '' || id === '.' || id === '..') return false;
  try {
    encodeURIComponent(id);
    return true;
  } catch {
    return false;
  }
}

/** An id that can stand in a path; undefined where the provider gave none. */
export const usableId = (id: unknown): string | undefined => (isUsableId(id) ? id : undefined);
