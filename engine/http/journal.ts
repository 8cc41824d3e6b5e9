import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Collection } from '../../scim/paths';

/** One line of journal.ndjson. A `creating` line is on disk before its request goes out, so an interrupted run can be tidied. */
export type JournalLine =
  | { event: 'creating'; key: number; resource: Collection; name: string; externalId: string | null; at: string }
  | { event: 'created'; key: number; id: string }
  | { event: 'refused'; key: number }
  | { event: 'doubtful'; key: number; id: string | null }
  /** `keys` are those of the create calls that the deletion is about: a provider may give a free id to the next resource. */
  | { event: 'deleted'; resource: Collection; id: string; keys?: number[] };

/** A resource that this run asked for and has not deleted. The id is null when no answer has named it. */
export interface Owned {
  key: number;
  resource: Collection;
  name: string;
  externalId: string | null;
  id: string | null;
  /** The create call succeeded and gave no id that is certainly this resource's: none, one that no path can hold, or that of
   * another resource, which may be somebody else's. */
  doubtful?: true;
}

export interface Journal {
  creating(resource: Collection, name: string, externalId: string | null): number;
  created(key: number, id: string): void;
  refused(key: number): void;
  doubtful(key: number, id: string | null): void;
  /** @param keys of the create calls that are meant; all that were answered with the id without it */
  deleted(resource: Collection, id: string, keys?: readonly number[]): void;
  /** Whether this run created the resource, be it still there or not. */
  owns(resource: Collection, id: string): boolean;
  /** As what this run created a resource last, be it still there or not. */
  createdAs(resource: Collection, id: string): Owned | undefined;
  /** Whether this run asked for a resource of this name, in any letter case. */
  named(resource: Collection, name: string): boolean;
  /** Whether a create call for this name, in any letter case, was answered with a resource of that name. */
  hasCreated(resource: Collection, name: string): boolean;
  /** What is still there, newest first: groups and references before the users that they point to. */
  open(): Owned[];
}

/** Opens the journal of a run, with what an earlier process of the same run wrote. */
export function openJournal(file: string): Journal {
  const owned = new Map<number, Owned>();
  /** Of each collection apart: User 1 and Group 1 are two resources. */
  const everOwned = { Users: new Map<string, Owned>(), Groups: new Map<string, Owned>() };
  const everNamed = { Users: new Set<string>(), Groups: new Set<string>() };
  const everCreated = { Users: new Set<string>(), Groups: new Set<string>() };
  const apply = (line: JournalLine) => {
    if (line.event === 'creating') {
      const { key, resource, name, externalId } = line;
      everNamed[resource].add(name.toLowerCase());
      owned.set(key, { key, resource, name, externalId, id: null });
    }
    if (line.event === 'created') {
      const entry = owned.get(line.key);
      if (entry) {
        entry.id = line.id;
        delete entry.doubtful;
        everOwned[entry.resource].set(line.id, entry);
        everCreated[entry.resource].add(entry.name.toLowerCase());
      }
    }
    if (line.event === 'doubtful') {
      const entry = owned.get(line.key);
      if (entry?.id && everOwned[entry.resource].get(entry.id) === entry) everOwned[entry.resource].delete(entry.id);
      if (entry) Object.assign(entry, { id: line.id, doubtful: true });
    }
    if (line.event === 'refused') owned.delete(line.key);
    if (line.event === 'deleted') {
      for (const entry of owned.values())
        if (entry.resource === line.resource && entry.id === line.id && (line.keys?.includes(entry.key) ?? true))
          owned.delete(entry.key);
    }
  };
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
    if (line !== '') apply(JSON.parse(line) as JournalLine);
  let lastKey = Math.max(0, ...owned.keys());
  const write = (line: JournalLine) => {
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    apply(line);
  };
  return {
    creating(resource, name, externalId) {
      lastKey += 1;
      write({ event: 'creating', key: lastKey, resource, name, externalId, at: new Date().toISOString() });
      return lastKey;
    },
    created: (key, id) => write({ event: 'created', key, id }),
    refused: (key) => write({ event: 'refused', key }),
    doubtful: (key, id) => write({ event: 'doubtful', key, id }),
    deleted: (resource, id, keys) => write({ event: 'deleted', resource, id, ...(keys ? { keys: [...keys] } : {}) }),
    owns: (resource, id) => everOwned[resource].has(id),
    createdAs: (resource, id) => everOwned[resource].get(id),
    hasCreated: (resource, name) => everCreated[resource].has(name.toLowerCase()),
    named: (resource, name) => everNamed[resource].has(name.toLowerCase()),
    open: () => [...owned.values()].sort((a, b) => b.key - a.key),
  };
}
