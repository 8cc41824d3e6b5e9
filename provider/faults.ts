import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Behaviour } from './behaviour';
import type { Fault } from './faults/shared/fault';

const folder = path.join(__dirname, 'faults');

/**
 * What the embedded provider can be made to do wrong: the files of the folder `faults`, in alphabetical order. Most have
 * an id of `requirements/defects.ts`, and behind a dot what tells variants of one apart.
 */
export function faultIds(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map(({ name }) => name.slice(0, -'.js'.length))
    .sort();
}

/** Loads one fault: of some two hundred files, only those are read that are asked for. */
export function readFault(id: string): Fault {
  return (require(path.join(folder, id)) as { fault: Fault }).fault;
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
