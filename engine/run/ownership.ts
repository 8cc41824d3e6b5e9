import type { Call } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { arrayOf, type JsonObject, objectOf, stringOf } from '../../scim/json';
import { type Collection, isUsableId, resourceAt, type Target } from '../../scim/paths';
import { isSameResource, nameOf } from '../../scim/same-resource';
import { urn } from '../../scim/urns';
import type { Journal } from '../http/journal';
import type { Identity } from './identity';
import { ProbeStopped } from './probe-stopped';

/** The check that tells why nothing could be created there. */
export const gateOf: Record<Collection, string> = {
  Users: 'users.create.accepted',
  Groups: 'groups.create.accepted',
};

/** There was no connection, so that the call did not reach the provider. */
const neverSent = ['refused', 'unknown-host'];

/** The line of the journal that names what a call may create. */
export interface Announced {
  resource: Collection;
  key: number;
  /** The id that the call itself chose. */
  id?: string;
}

/** What a call may do to the tenant, by the journal as it was when the call went out. */
export interface Expected {
  creates?: Announced;
  /** The create calls whose resource a DELETE is about. */
  deletes?: number[];
}

/** Sees to it that a probe run changes only what this run created, and that the journal names all of that. */
export interface Ownership {
  /** @throws ProbeStopped or Error when the call would change a resource that this run did not create */
  refuseForeignWrites(call: Call): Promise<void>;
  announce(call: Call): Expected;
  settle(expected: Expected, exchange: RecordedExchange): void;
}

/**
 * @param key of the probe run, for messages
 * @param isMadeUp whether an id was made up by this probe run, so that nothing has it
 * @param identity looks at resources before they are touched. Absent where the provider is known
 */
export function makeOwnership(
  journal: Journal,
  key: string,
  isMadeUp: (id: string) => boolean,
  identity?: Identity,
): Ownership {
  /** Ids that a create call was answered with, but as another resource than the one that was sent. */
  const strangers = { Users: new Set<string>(), Groups: new Set<string>() };

  /** Only what this run created is changed or deleted; a random id that no resource has is harmless. */
  /** Create calls that were refused because somebody has the name already, before anybody was known to have it. */
  const lostTo = new Map<string, number[]>();

  async function refuseForeignWrites(call: Call): Promise<void> {
    if (!['PUT', 'PATCH', 'DELETE'].includes(call.method)) return;
    const target = resourceAt(call.path);
    if (target && (journal.owns(target.resource, target.id) || isMadeUp(target.id))) {
      const refusal = (await identity?.refusal(target)) ?? null;
      if (refusal === null) return;
      throw new ProbeStopped(gateOf[target.resource], refusal);
    }
    const stranger = target && identity?.stranger(target);
    if (target && stranger) throw new ProbeStopped(gateOf[target.resource], stranger);
    if (target && strangers[target.resource].has(target.id))
      throw new ProbeStopped(
        gateOf[target.resource],
        `the provider answered with ${target.id}, which is not the resource that was sent`,
      );
    throw new Error(`probe ${key} would send ${call.method} ${call.path}, which this run did not create`);
  }

  const openWith = ({ resource, id }: Target) =>
    journal.open().filter((entry) => entry.resource === resource && entry.id === id);

  /**
   * Writes a `creating` line before a call goes out that may create a resource: a POST, or a change of what nobody has, be
   * it deleted or made up.
   */
  function announce(call: Call): Expected {
    const target = resourceAt(call.path);
    if (call.method === 'DELETE') return target ? { deletes: openWith(target).map((entry) => entry.key) } : {};
    const changed =
      ['PUT', 'PATCH'].includes(call.method) && target && openWith(target).length === 0 ? target : undefined;
    const posted = call.method === 'POST' ? /^\/(Users|Groups)\/?$/.exec(call.path)?.[1] : undefined;
    const resource = changed?.resource ?? (posted as Collection | undefined);
    if (!resource) return {};
    const body = objectOf(call.body);
    const before = changed && journal.createdAs(resource, changed.id);
    const name = before?.name ?? nameOf(body) ?? '';
    const line = journal.creating(resource, name, before?.externalId ?? stringOf(body?.externalId) ?? null);
    return { creates: { resource, key: line, ...(changed ? { id: changed.id } : {}) } };
  }

  /** Completes the journal by the answer; without a clear one the entry stays open and clean-up looks for it by name. */
  function settle({ creates: entry, deletes = [] }: Expected, { request, response, error }: RecordedExchange): void {
    const status = response?.status ?? 0;
    const body = objectOf(response?.body);
    // A refusal in the guise of a success refuses nothing for certain.
    const isSuccess = status >= 200 && status < 300 && !arrayOf(body?.schemas).includes(urn.error);
    if (entry !== undefined) {
      const id = stringOf(body?.id) ?? entry.id;
      // Somebody has a name that was made up for this run: an earlier call that was refused may have stored it.
      const name = (nameOf(objectOf(request.body)) ?? '').toLowerCase();
      const isTaken = status === 409 && !journal.hasCreated(entry.resource, name);
      if (isTaken) lostTo.set(name, [...(lostTo.get(name) ?? []), entry.key]);
      if ((status >= 400 && status < 500 && !isTaken) || neverSent.includes(error?.kind ?? ''))
        journal.refused(entry.key);
      else if (isSuccess) {
        const target = { resource: entry.resource, id: id ?? '' };
        const isOurs = id === entry.id || isSameResource(request.body, body, status);
        if (isUsableId(id) && isOurs && !identity?.stranger(target)) {
          // Nothing says whose the id is, or it is that of another one as well.
          if (nameOf(body) === undefined || openWith(target).length > 0) identity?.doubt(entry.key);
          journal.created(entry.key, id);
          // Of calls for one name at once, the refusals may come before the answer to the one that won.
          for (const key of lostTo.get(name) ?? []) journal.refused(key);
        } else {
          journal.doubtful(entry.key, id ?? null);
          if (id !== undefined) strangers[entry.resource].add(id);
          identity?.distrust(entry.resource);
        }
      }
    }
    const target = resourceAt(new URL(request.url).pathname);
    if (!target) return;
    // 404 may be wrong for now, or for this id: clean-up asks again.
    if (request.method === 'DELETE' && status === 204 && deletes.length > 0)
      journal.deleted(target.resource, target.id, deletes);
    if (['PUT', 'PATCH'].includes(request.method) && isSuccess && isUsableId(body?.id)) follow(target, body.id, body);
  }

  /** A change that is answered with another id may have moved the resource there; clean-up finds out whether it is ours. */
  function follow({ resource, id }: Target, newId: string, body: JsonObject): void {
    if (newId === id || journal.owns(resource, newId) || strangers[resource].has(newId)) return;
    const before = journal.open().find((entry) => entry.resource === resource && entry.id === id);
    if (!before) return;
    strangers[resource].add(newId);
    journal.doubtful(journal.creating(resource, nameOf(body) ?? before.name, before.externalId), newId);
  }

  return { refuseForeignWrites, announce, settle };
}
