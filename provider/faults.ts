import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Behaviour } from './behaviour';
import type { Fault, Faults } from './faults/shared/fault';

/*
 * What the embedded provider can be made to do wrong.
 *
 * How a fault is named: `<row>.<variant>`. The row is the id of a defect in `requirements/<area>.ts`, such as
 * `patch-manager-empty`. Where one defect has several forms, a dot and a word tell them apart: `patch-manager-empty` answers
 * with an error, `patch-manager-empty.silent` answers with success and does nothing. A fault that no defect stands for, made
 * for a check that no other fault breaks, begins with the area or the subject of that check: `discovery-group-empty`.
 *
 * Where it is: in `faults/<area>.ts`, the area of the first check that its defect names. An area that needs more than some
 * 300 lines has a second file, `faults/<area>-<part>.ts`; the head of each says which subjects of checks it is for.
 */
const folder = path.join(__dirname, 'faults');

let known: ReadonlyMap<string, Fault> | undefined;

/**
 * All faults, from the files of the folder, when somebody first asks for one. That takes some 20 ms; an index of the ids by
 * file would save most of it, and be a list of some three hundred lines to keep by hand.
 */
function readFaults(): ReadonlyMap<string, Fault> {
  known ??= new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
      .flatMap(({ name }) => Object.entries((require(path.join(folder, name)) as { faults: Faults }).faults)),
  );
  return known;
}

/** The ids of all faults, in alphabetical order. */
export const faultIds = (): string[] => [...readFaults().keys()].sort();

/**
 * One fault.
 * @throws Error when no fault has the id
 */
export function readFault(id: string): Fault {
  const fault = readFaults().get(id);
  if (!fault) throw new Error(`No fault is called '${id}'`);
  return fault;
}

/**
 * Puts faults together.
 * @throws Error (one sentence for the user) when two of them change the same decision of the provider
 */
export function behaviourWith(ids: readonly string[]): Partial<Behaviour> {
  const changedBy = new Map<string, string>();
  const together: Partial<Behaviour> = {};
  for (const id of new Set(ids)) {
    const behaviour = readFault(id).make();
    for (const seam of Object.keys(behaviour)) {
      const other = changedBy.get(seam);
      if (other !== undefined)
        throw new Error(`The faults '${other}' and '${id}' both change ${seam}: serve one of them at a time`);
      changedBy.set(seam, id);
    }
    Object.assign(together, behaviour);
  }
  return together;
}
