import type { Leftover, RecordedExchange } from '../../contract/results';
import type { Store } from '../../provider/store';
import { objectOf } from '../../scim/json';
import { type Collection, resourceAt } from '../../scim/paths';

/** A user or group that is really at the embedded provider, whatever it answers. */
interface Stored {
  /** `Users/2819c223`: the collection and the id. */
  key: string;
  resource: Collection;
  name: string;
}

/** What the provider had before an audit. */
export interface Before {
  store: Store;
  keys: ReadonlySet<string>;
}

export const beforeAudit = (store: Store): Before => ({ store, keys: new Set(storedIn(store).map(({ key }) => key)) });

function storedIn(store: Store): Stored[] {
  const of = (type: 'User' | 'Group', resource: Collection): Stored[] =>
    [...store.tables[type].resources.values()].map(({ id, attributes }) => ({
      key: `${resource}/${id}`,
      resource,
      name: String(attributes.userName ?? attributes.displayName ?? ''),
    }));
  return [...of('User', 'Users'), ...of('Group', 'Groups')];
}

/**
 * Compares what an audit really left at the embedded provider with what it names as left.
 * @param run as in results.json; its exchanges include those of the clean-up
 * @returns a sentence for each resource that is left and not named, or named and not there; none is what is right
 */
export function unaccounted(
  { store, keys }: Before,
  { exchanges, leftovers }: { exchanges: readonly RecordedExchange[]; leftovers: readonly Leftover[] },
): string[] {
  // Whoever says that a resource is gone and keeps it cannot be seen through by any clean-up.
  const gone = saidToBeGone(exchanges);
  const denied = deniedIn(exchanges);
  const left = storedIn(store).filter(({ key, name }) => !keys.has(key) && !gone.has(key) && !denied.has(name));
  const isMeant = ({ resource, id, name }: Leftover, each: Stored) =>
    resource === each.resource && (`${resource}/${id}` === each.key || name.toLowerCase() === each.name.toLowerCase());
  const unnamed = left.filter((each) => !leftovers.some((leftover) => isMeant(leftover, each)));
  // A create call that was answered with success and without an id may have created something or not: nobody can know.
  const notThere = leftovers.filter(
    (leftover) => leftover.id !== null && !left.some((each) => isMeant(leftover, each)),
  );
  // Where the clean-up got no clear answer, it cannot know: then more may be named than is left.
  const isClear = (status = 500) => status < 300 || [404, 405, 501].includes(status);
  const isHeard = exchanges.every(({ probe, response }) => probe !== 'clean-up' || isClear(response?.status));
  return [
    ...unnamed.map(({ key, name }) => `${key} (${name}) is left and not named`),
    ...(isHeard ? notThere : []).map(
      ({ resource, id, name, reason }) => `${resource}/${id} (${name}) is named and not there: ${reason}`,
    ),
  ];
}

/** Names whose create call got no answer, and whose search the provider then answered with an empty list. */
function deniedIn(exchanges: readonly RecordedExchange[]): Set<string> {
  const unanswered = exchanges.flatMap(({ request, response }) => {
    const { userName, displayName } = objectOf(request.body) ?? {};
    return request.method === 'POST' && response === null ? [String(userName ?? displayName ?? '')] : [];
  });
  const searches = exchanges.filter(
    ({ probe, response }) => probe === 'clean-up' && objectOf(response?.body)?.totalResults === 0,
  );
  return new Set(
    unanswered.filter((name) => searches.some(({ request }) => decodeURIComponent(request.url).includes(`"${name}"`))),
  );
}

/** Keys of what was created and not said to be gone, by the exchanges alone: for a provider in another process. */
export function notDeleted(exchanges: readonly RecordedExchange[]): string[] {
  const gone = saidToBeGone(exchanges);
  return exchanges.map(createdBy).filter((key) => key !== undefined && !gone.has(key)) as string[];
}

function createdBy({ request, response }: RecordedExchange): string | undefined {
  const [, collection] = /\/(Users|Groups)$/.exec(new URL(request.url).pathname) ?? [];
  const id = objectOf(response?.body)?.id;
  const isCreated = request.method === 'POST' && (response?.status ?? 500) < 300;
  return isCreated && collection !== undefined && id !== undefined ? `${collection}/${id}` : undefined;
}

/** Keys of what the provider said to be gone, and has not created again since. */
function saidToBeGone(exchanges: readonly RecordedExchange[]): Set<string> {
  const gone = new Set<string>();
  for (const exchange of exchanges) {
    const { request, response } = exchange;
    const created = createdBy(exchange);
    if (created !== undefined) gone.delete(created);
    const target = resourceAt(new URL(request.url).pathname);
    const status = response?.status ?? 500;
    if (request.method === 'DELETE' && target && (status < 300 || status === 404))
      gone.add(`${target.resource}/${target.id}`);
  }
  return gone;
}
