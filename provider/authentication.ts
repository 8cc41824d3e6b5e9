import { createHash, timingSafeEqual } from 'node:crypto';
import { type ScimError, scimError } from './errors';

/**
 * Checks the bearer token (RFC 6750 §2.1). The scheme is compared without case; the token in constant time, by its
 * digest, so that its length does not show either.
 */
export function authenticate(authorization: string | undefined, token: string): boolean {
  const presented = /^bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1];
  return presented !== undefined && timingSafeEqual(digest(presented), digest(token));
}

/** The answer to a request without a good token: 401 with a challenge (RFC 7644 §2, RFC 6750 §3). */
export function unauthorized(authorization: string | undefined): ScimError {
  const problem = authorization === undefined ? '' : ', error="invalid_token"';
  return scimError(401, 'a valid bearer token is needed', undefined, {
    'WWW-Authenticate': `Bearer realm="scim"${problem}`,
  });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
