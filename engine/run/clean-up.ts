import type { Leftover, RecordedExchange } from '../../contract/results';
import { isUsableId } from '../../scim/paths';
import type { Journal, Owned } from '../http/journal';
import type { Line } from '../http/line';
import type { Identity } from './identity';
import { makePlaces } from './places';
import { type Search, searchCreated } from './search-created';

/**
 * Deletes what the journal says is still there: groups before users, several at a time. A resource whose create call gave
 * no id to delete it by is looked for first, and only touched when it is certainly the one that was sent.
 * @returns what could not be deleted, with the reason
 */
export async function cleanUp(
  { line, journal, identity }: { line: Line; journal: Journal; identity?: Identity },
  concurrency: number,
): Promise<Leftover[]> {
  const places = makePlaces(concurrency);
  const send = makeSend(line);
  const atOnce = async (entries: Owned[], task: (entry: Owned) => Promise<Leftover[]>) =>
    (await Promise.all(entries.map((entry) => places.take(() => task(entry))))).flat();
  const search = (entry: Owned) =>
    searchCreated(entry, (filter) => send('GET', `/${entry.resource}`, { filter }), journal);

  /** Ids that no request can name, or that several names have: a deletion would take one of them, and nobody can say which. */
  const shared = new Set<string>();

  /** Gives the journal the id of a resource, or the certainty that there is none. */
  async function identify(entry: Owned): Promise<Leftover[]> {
    const result = await search(entry);
    if (result.outcome === 'found') return [];
    if (result.outcome === 'unusable' && result.id !== null) shared.add(`${entry.resource}/${result.id}`);
    const isThere = entry.doubtful && result.outcome !== 'known';
    if (isThere || result.outcome === 'unusable' || result.outcome === 'unanswered')
      return [unidentified(entry, result)];
    journal.refused(entry.key);
    return [];
  }

  async function remove(entry: Owned, isSearched = false): Promise<Leftover[]> {
    const { resource, name } = entry;
    const id = entry.id ?? '';
    const path = `/${resource}/${encodeURIComponent(id)}`;
    const refusal = await identity?.refusal({ resource, id });
    if (refusal) return [{ resource, id, name, reason: `${refusal}; it was not touched` }];
    const { response, error } = await send('DELETE', path);
    const status = response?.status ?? 0;
    if (isGone(status) && !isSearched) {
      // It is gone, or has another id since it was changed.
      const result = await search(entry);
      if (result.outcome === 'found') return await remove(entry, true);
      if (result.outcome === 'unusable') return [unidentified(entry, result)];
    }
    const isDeleted =
      (status >= 200 && status < 300 && status !== accepted) ||
      isGone(status) ||
      // Whoever fails to answer may have deleted it before, and what is only accepted may never be done.
      ((status >= 500 || status === accepted || error?.kind === 'closed') &&
        isGone((await send('GET', path)).response?.status ?? 0));
    if (!isDeleted) return [{ resource, id, name, reason: error?.message ?? `DELETE was answered with ${status}` }];
    journal.deleted(resource, id);
    return [];
  }

  // What turns out to be somebody else's is doubtful from then on, and is looked for by name.
  await atOnce(
    journal.open().filter((entry) => !isUnidentified(entry)),
    async ({ resource, id }) => {
      await identity?.refusal({ resource, id: id ?? '' });
      return [];
    },
  );
  // Before anything is deleted: a search that shows only what the journal knows tells that there is nothing else.
  const leftovers = await atOnce(journal.open().filter(isUnidentified), identify);
  const isShared = ({ resource, id }: Owned) => shared.has(`${resource}/${id}`);
  leftovers.push(
    ...journal
      .open()
      .filter((entry) => !isUnidentified(entry) && isShared(entry))
      .map((entry) => unidentified(entry, { outcome: 'unusable', id: entry.id })),
  );
  for (const resource of ['Groups', 'Users'] as const) {
    const entries = journal
      .open()
      .filter((entry) => entry.resource === resource && !isUnidentified(entry) && !isShared(entry));
    leftovers.push(...(await atOnce(distinct(entries), remove)));
  }
  return leftovers;
}

/** 202: the provider will see to it later (RFC 9110 §15.3.3). */
const accepted = 202;

const isUnidentified = ({ id, doubtful }: Owned) => id === null || doubtful === true;
const isGone = (status: number) => status === 404 || status === 410;

function unidentified({ resource, id, name, externalId, doubtful }: Owned, result: Search): Leftover {
  const leftover = (reason: string): Leftover => ({ resource, id, name, reason });
  if (result.outcome === 'unusable')
    return { ...leftover('it is there, and its id is not usable in a URL'), id: result.id };
  const created = !doubtful
    ? 'the create call got no clear answer'
    : id === null
      ? 'the create call was answered with success and without an id'
      : isUsableId(id)
        ? 'the create call was answered with another resource, which was not touched'
        : 'the create call was answered with an id that is not usable in a URL';
  const isNameless = name === '' && externalId === null;
  const searched = isNameless
    ? 'it has no name to search for'
    : `the search for it ${result.outcome === 'none' ? 'finds nothing' : 'got no list'}`;
  return leftover(`${created}, and ${searched}: check whether it is there`);
}

/** How often a call is repeated when the connection was closed instead of answering it. */
const maxRepeats = 3;

/**
 * Sends reads and deletions, which may be repeated (RFC 9110 §9.2.2): a server may close a connection just when a call goes
 * out on it, so the repetition takes a new one.
 */
function makeSend(line: Line) {
  let step = 0;
  return (method: 'GET' | 'DELETE', path: string, query?: Record<string, string>): Promise<RecordedExchange> => {
    step += 1;
    const call = { method, path, ...(query ? { query } : {}) };
    return line.send(call, { probe: 'clean-up', step: `${method.toLowerCase()}-${step}`, closedRepeats: maxRepeats });
  };
}

/** A provider that answers a duplicate with the first resource puts one id into the journal twice. */
function distinct(entries: Owned[]): Owned[] {
  return entries.filter((entry, index) => entries.findIndex(({ id }) => id === entry.id) === index);
}
