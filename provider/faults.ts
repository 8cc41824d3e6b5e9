import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Behaviour } from './behaviour';
import type { Fault, Faults } from './faults/shared/fault';

/*
 * What the embedded provider can be made to do wrong.
 *
 * The id of a fault is `<row>` or `<row>.<variant>`. The row is the id of a defect in `requirements/<area>.ts`, such as
 * `patch-manager-empty`. A word after a dot names another form of the same defect: `patch-manager-empty` answers with an
 * error, `patch-manager-empty.silent` answers with success and does nothing. Some faults have no such row, because they were
 * made for a check that no other fault breaks. Their ids begin with the area or the subject of that check:
 * `discovery-group-empty`, `value-trimmed`.
 *
 * A fault is in `faults/<area>.ts`: the area of the first check that its row names, which is also the file of the row, or of
 * the check that it was made for. An area whose faults need more than 300 lines has a second file,
 * `faults/<area>-<part>.ts`; a comment above the record says which subjects of checks are in which.
 */
const folder = path.join(__dirname, 'faults');

interface Entry {
  fault: Fault;
  /** The file that holds it, without its ending. */
  file: string;
}

let known: ReadonlyMap<string, Entry> | undefined;

/**
 * All faults, read from the files of the folder when somebody first asks for one. That takes some 20 ms. An index of the ids
 * by file would save most of it, and be a list of some three hundred lines to keep by hand.
 */
function entries(): ReadonlyMap<string, Entry> {
  known ??= new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
      .map(({ name }) => path.parse(name).name)
      .flatMap((file) => {
        const { faults } = require(path.join(folder, file)) as { faults: Faults };
        return Object.entries(faults).map(([id, fault]): [string, Entry] => [id, { fault, file }]);
      }),
  );
  return known;
}

/** The ids of all faults, in alphabetical order. */
export const faultIds = (): string[] => [...entries().keys()].sort();

/**
 * One fault.
 * @throws Error when no fault has the id
 */
export const readFault = (id: string): Fault => entryOf(id).fault;

/**
 * The name of the file in `faults/` that holds a fault, without its ending: `patch-values`.
 * @throws Error when no fault has the id
 */
export const fileOfFault = (id: string): string => entryOf(id).file;

function entryOf(id: string): Entry {
  const entry = entries().get(id);
  if (!entry) throw new Error(`No fault is called '${id}'`);
  return entry;
}

/**
 * Puts faults together.
 * @throws Error (one sentence for the user) when two of them change the same decision of the provider
 */
export const behaviourWith = (ids: readonly string[]): Partial<Behaviour> =>
  together([...new Set(ids)].map((id) => ({ name: id, deviation: readFault(id) })));

/**
 * Puts deviations together.
 * @throws Error (one sentence for the user) when two of them change the same decision of the provider
 */
export function together(deviations: readonly { name: string; deviation: Fault }[]): Partial<Behaviour> {
  const changedBy = new Map<string, string>();
  const joined: Partial<Behaviour> = {};
  for (const { name, deviation } of deviations) {
    const behaviour = deviation.make();
    for (const seam of Object.keys(behaviour)) {
      const other = changedBy.get(seam);
      if (other !== undefined)
        throw new Error(`'${other}' and '${name}' both change ${seam}: serve one of them at a time`);
      changedBy.set(seam, name);
    }
    Object.assign(joined, behaviour);
  }
  return joined;
}
