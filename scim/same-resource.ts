import type { Json } from '../contract/results';
import { type JsonObject, objectOf, stringOf } from './json';

/** What Entra knows a resource by: userName of a user, displayName of a group. */
export const nameOf = (body: JsonObject | undefined) => stringOf(body?.userName) ?? stringOf(body?.displayName);

/**
 * Whether the answer to a create call is about what was sent: the name (in any case) or the externalId comes back, or it
 * names nothing and says 201. A provider that hands out somebody else's resource must not get it changed or deleted.
 */
export function isSameResource(sent: Json | undefined, got: Json | undefined, status: number): boolean {
  const [asked, answer] = [objectOf(sent), objectOf(got)];
  const [sentName, gotName] = [nameOf(asked), nameOf(answer)];
  if (gotName === undefined) return status === 201;
  if (gotName.toLowerCase() === sentName?.toLowerCase()) return true;
  return asked?.externalId !== undefined && asked.externalId === answer?.externalId;
}
