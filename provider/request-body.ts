import { isUtf8 } from 'node:buffer';
import { invalidSyntax } from './errors';
import type { Json, JsonObject } from './types';

const mediaTypes = new Set(['application/scim+json', 'application/json']);

/**
 * Says whether a request body is in a form we read (RFC 7644 §3.1, §8.1): SCIM JSON or plain JSON, in UTF-8.
 * A missing header counts as SCIM JSON.
 */
export function acceptsContentType(header: string | undefined): boolean {
  if (header === undefined || header.trim() === '') return true;
  const [mediaType = '', ...parameters] = header.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const encoding = charset?.slice('charset='.length).replaceAll('"', '');
  return mediaTypes.has(mediaType.trim()) && (encoding === undefined || encoding === 'utf-8' || encoding === 'utf8');
}

/**
 * Parses a request body; a byte order mark is tolerated.
 * @throws invalidSyntax for bytes that are no UTF-8 and text that is no JSON
 */
export function parseBody(bytes: Buffer): Json {
  if (!isUtf8(bytes)) throw invalidSyntax('the body is not valid UTF-8');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') throw invalidSyntax('the request needs a body');
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw invalidSyntax('the body is not valid JSON');
  }
}

/**
 * Opens the envelope of a search or PATCH message (RFC 7644 §3.4.3, §3.5.2).
 * @returns the message
 * @throws invalidSyntax when it is no object or its `schemas` do not name the message
 */
export function readMessage(body: Json | undefined, urn: string): JsonObject {
  const message = requireObject(body);
  const schemas = findMember(message, 'schemas');
  const named = Array.isArray(schemas) && schemas.some((schema) => String(schema).toLowerCase() === urn.toLowerCase());
  if (!named) throw invalidSyntax(`schemas has to contain ${urn}`);
  return message;
}

/** @throws invalidSyntax when the body is anything but an object */
export function requireObject(body: Json | undefined): JsonObject {
  if (!isObject(body)) throw invalidSyntax('the body has to be a JSON object');
  return body;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a member whatever the case of its name (RFC 7643 §2.1). */
export function findMember(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : object[key];
}
