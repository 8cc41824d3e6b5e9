import type { ScimRequest } from './behaviour';
import { scimError } from './errors';
import type { Resource } from './types';

/** The version of a resource, a weak ETag (RFC 7644 §3.14). A change of what is derived, such as groups, is none. */
export function versionOf({ sequence, revision }: Resource): string {
  return `W/"${sequence}-${revision}"`;
}

/**
 * Checks the preconditions of a request against a resource (RFC 7644 §3.14; RFC 9110 §13.1).
 * @returns 'not-modified' when a read can be answered with 304
 * @throws 412 when a write is not to happen
 */
export function checkPreconditions(request: ScimRequest, resource: Resource): 'proceed' | 'not-modified' {
  const { headers, method, context } = request;
  const version = context.behaviour.versionOf(resource);
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && !namesVersion(ifMatch, version))
    throw scimError(412, 'the resource has changed: its version is no longer the one in If-Match');
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch === undefined || !namesVersion(ifNoneMatch, version)) return 'proceed';
  if (method === 'GET') return 'not-modified';
  throw scimError(412, 'the resource has the version in If-None-Match');
}

/** Weak comparison: SCIM uses weak validators for writes as well. */
function namesVersion(header: string, version: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(version));
}
