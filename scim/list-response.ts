import type { Json } from '../contract/results';
import { arrayOf, type JsonObject, objectOf, objectsOf } from './json';
import { urn } from './urns';

/** @returns the resources of a ListResponse, or an empty array when the body is not one (RFC 7644 §3.4.2) */
export function resourcesOf(body: Json | undefined): JsonObject[] {
  return isListResponse(body) ? objectsOf(objectOf(body)?.Resources) : [];
}

/** A ListResponse says so in `schemas` and counts its results; `Resources` may be absent when there are none. */
export function isListResponse(body: Json | undefined): boolean {
  const list = objectOf(body);
  if (!list || !arrayOf(list.schemas).includes(urn.list) || typeof list.totalResults !== 'number') return false;
  return list.Resources === undefined || list.Resources === null || Array.isArray(list.Resources);
}
