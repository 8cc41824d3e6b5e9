import type { Json, RecordedExchange } from '../../contract/results';
import { isUnassigned, type JsonObject, objectOf, objectsOf, stringOf } from '../../scim/json';
import { isListResponse } from '../../scim/list-response';
import { isUsableId } from '../../scim/paths';
import type { Journal, Owned } from '../http/journal';

/**
 * What a search says of a resource whose id this run does not know:
 * - `found`: it is there, and the journal has its id now
 * - `unusable`: it is there, with this id, which no request can name; null is none
 * - `known`: only resources are there that the journal has already, so the call created no further one
 * - `none`: there is no such resource
 * - `unanswered`: no list came, so nothing is known
 */
export type Search =
  | { outcome: 'found' | 'known' | 'none' | 'unanswered' }
  | { outcome: 'unusable'; id: string | null };

/**
 * Looks for a resource by its name, and then by its externalId: it may have been renamed.
 * @param query asks the collection of the resource with a filter
 */
export async function searchCreated(
  entry: Owned,
  query: (filter: string) => Promise<RecordedExchange>,
  journal: Pick<Journal, 'owns' | 'created' | 'open'>,
): Promise<Search> {
  const { resource, name, externalId } = entry;
  const filters = [
    ...(name === '' ? [] : [`${nameAttribute[resource]} eq ${JSON.stringify(name)}`]),
    ...(externalId === null ? [] : [`externalId eq ${JSON.stringify(externalId)}`]),
  ];
  let isKnown = false;
  let isAnswered = filters.length === 0;
  for (const filter of filters) {
    const { response } = await query(filter);
    const body = response?.status === 200 ? response.body : undefined;
    const ours = shownIn(body).filter((each) => isOurs(entry, each));
    const further = ours.find((each) => !journal.owns(resource, idOf(each) ?? ''));
    if (further) {
      const id = idOf(further);
      if (!isUsableId(id)) return { outcome: 'unusable', id };
      // At once, before another search takes it for its own.
      journal.created(entry.key, id);
      return { outcome: 'found' };
    }
    // One id for several names: nobody can say which of them a deletion would take.
    const isOwnId = (id: string) => entry.id === null || entry.doubtful === true || entry.id === id;
    const shared = ours.map(idOf).find((id) => id !== null && isOwnId(id) && isAnothers(entry, id, journal.open()));
    if (shared !== undefined) return { outcome: 'unusable', id: shared };
    isKnown ||= ours.length > 0;
    isAnswered ||= isListResponse(body);
    if (!isAnswered) break;
  }
  return { outcome: isKnown ? 'known' : isAnswered ? 'none' : 'unanswered' };
}

/** Whether an id belongs to another resource of this run already, which was sent with another name. */
const isAnothers = ({ key, resource, name }: Owned, id: string, open: readonly Owned[]) =>
  open.some(
    (other) =>
      other.key !== key &&
      other.resource === resource &&
      other.id === id &&
      other.name.toLowerCase() !== name.toLowerCase(),
  );

const nameAttribute = { Users: 'userName', Groups: 'displayName' } as const;

/** The resources of a list, even of one that is not quite a ListResponse. */
const shownIn = (body: Json | undefined) => objectsOf(Array.isArray(body) ? body : objectOf(body)?.Resources);

/**
 * The externalId is made up for one resource of this run. Where the provider shows none, the name says as much if the
 * create call succeeded without naming anybody else: had somebody had the name, that call would have met a conflict.
 */
function isOurs({ resource, name, externalId, doubtful, id }: Owned, found: JsonObject): boolean {
  const hasName = name !== '' && stringOf(found[nameAttribute[resource]])?.toLowerCase() === name.toLowerCase();
  if (externalId === null) return hasName;
  if (isUnassigned(found.externalId)) return hasName && doubtful === true && !isUsableId(id);
  return found.externalId === externalId;
}

/** A number is wrong as an id (RFC 7643 §3.1), and works in a path all the same. */
const idOf = ({ id }: JsonObject): string | null => (typeof id === 'number' ? String(id) : (stringOf(id) ?? null));
