import type { JsonObject } from './types';

/** RFC 7644 §3.12, table 9. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive';

/** A refusal on its way to the client. Everything that is thrown on purpose has this shape. */
export interface ScimError extends Error {
  status: number;
  scimType: ScimType | undefined;
  headers: Record<string, string>;
}

/**
 * Makes an error to throw.
 * @param status HTTP status of the answer
 * @param detail what a developer of a client needs to know; never internals
 * @param scimType only where table 9 has a keyword for the case
 */
export function scimError(
  status: number,
  detail: string,
  scimType?: ScimType,
  headers: Record<string, string> = {},
): ScimError {
  return Object.assign(new Error(shorten(detail)), { status, scimType, headers });
}

/** Details quote what the client sent, which may be long. */
function shorten(detail: string): string {
  return detail.length > 500 ? `${detail.slice(0, 500)}…` : detail;
}

/** Tells a refusal from a bug. */
export function isScimError(error: unknown): error is ScimError {
  return error instanceof Error && 'status' in error && 'scimType' in error;
}

export const invalidValue = (detail: string) => scimError(400, detail, 'invalidValue');
export const invalidSyntax = (detail: string) => scimError(400, detail, 'invalidSyntax');
export const invalidFilter = (detail: string) => scimError(400, detail, 'invalidFilter');
export const invalidPath = (detail: string) => scimError(400, detail, 'invalidPath');
export const mutability = (detail: string) => scimError(400, detail, 'mutability');
export const noTarget = (detail: string) => scimError(400, detail, 'noTarget');
export const notFound = (detail: string) => scimError(404, detail);

/** The body of an error answer (RFC 7644 §3.12): the status is a string there. */
export function errorBody(error: ScimError): JsonObject {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(error.status),
    ...(error.scimType === undefined ? {} : { scimType: error.scimType }),
    detail: error.message,
  };
}
