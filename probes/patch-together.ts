import type { Session, Stale } from '../contract/probe';
import type { Json } from '../contract/results';
import { detailOf, isApplied, isSuccess, withoutValues } from '../scim/exchanges';
import { shows } from '../scim/staleness';

/** The final status for each name; null when it was refused only together with others. */
export type Answers = Record<string, number | null>;

/**
 * The fact `apart`, by the step of a PATCH that was sent in several requests: the status of each operation by itself, and the
 * exchange that returned it.
 */
export type Apart = Record<string, { answers: Answers; exchanges: Record<string, number> }>;

/**
 * Sends operations to a resource, as one PATCH.
 * @param path of the resource
 * @param names what the operations are for: attribute paths, for example
 * @param operations the operations for some of the names
 * @returns a status for each name, also when one request carried them all
 */
export type PatchTogether<Step extends string> = (
  step: Step,
  path: string,
  names: string[],
  operations: (names: string[]) => Json[],
) => Promise<Answers>;

export const isTaken = (answers: Answers, name: string) => isApplied(answers[name]);

/** How many smaller requests follow the refusals of one step: few while nothing at all is accepted. */
const limit = (isAnyAccepted: boolean) => (isAnyAccepted ? 72 : 12);

/**
 * Makes the function that sends operations to a resource together, as Entra does. When a request is refused, the operations
 * of attributes and those of items are sent apart, as parts of the same step; halves of what is refused follow, until each
 * operation was accepted or was refused alone. What was refused alone is kept apart in later steps, together with what was
 * refused in the same words, so that it takes no other operation with it. The final status of each is noted as `apart`; it
 * is null when the operation was refused only together with others before the search ended.
 */
export function patchesTogether<Step extends string>(session: Session<Step>): PatchTogether<Step> {
  const apart: Apart = {};
  /** What was refused alone, and in which words. */
  const doubted = new Map<string, string>();
  let isAnyAccepted = false;
  return async (step, path, names, operations) => {
    const answers: Answers = {};
    const exchanges: Record<string, number> = {};
    const trusted = names.filter((name) => !doubted.has(name));
    const alike = new Map<string, string[]>();
    for (const name of names) {
      const words = doubted.get(name);
      if (words !== undefined) alike.set(words, [...(alike.get(words) ?? []), name]);
    }
    const queue = [...(trusted.length > 0 ? [trusted] : []), ...alike.values()];
    let sent = 0;
    for (; queue.length > 0 && sent <= limit(isAnyAccepted); sent += 1) {
      const some = queue.shift() ?? [];
      const exchange = await session.patch(step, path, operations(some), sent === 0 ? undefined : sent);
      const status = exchange.response?.status ?? 0;
      const isRefused = !isSuccess(exchange);
      if (!isRefused) isAnyAccepted = true;
      const parts = isRefused ? partsOf(some, doubted) : [];
      for (const name of some) {
        if (isRefused && parts.length === 0) doubted.set(name, withoutValues(detailOf(exchange), some));
        answers[name] = parts.length === 0 ? status : null;
        exchanges[name] = exchange.index;
      }
      queue.unshift(...parts);
    }
    for (const name of queue.flat()) answers[name] ??= null;
    if (sent > 1) {
      apart[step] = { answers, exchanges };
      session.note({ apart: { ...apart } });
    }
    return answers;
  };
}

/**
 * Attributes apart from items, and either divided in two; operations on one item stand or fall together until there is no
 * other. What was refused before is refused again, most likely, so each of it is sent alone. Empty when there is nothing to
 * divide.
 */
function partsOf(names: string[], doubted: ReadonlyMap<string, string>): string[][] {
  if (names.length > 1 && names.every((name) => doubted.has(name))) return names.map((name) => [name]);
  const items = new Map<string, string[]>();
  for (const name of names) {
    const item = /^[^\]]*\]/.exec(name)?.[0] ?? '';
    items.set(item, [...(items.get(item) ?? []), name]);
  }
  const plain = items.get('') ?? [];
  if (items.size > 1 && plain.length > 0) return [plain, names.filter((name) => !plain.includes(name))];
  const units = items.size > 1 ? [...items.values()] : names.map((name) => [name]);
  if (units.length < 2) return [];
  return [units.slice(0, units.length / 2).flat(), units.slice(units.length / 2).flat()];
}

/** Lists the accepted values that a read does not show yet; for a user that was just created, whether it can be read. */
export const notYet = (answers: Answers, values: Record<string, Json>): Stale =>
  shows(Object.fromEntries(Object.entries(values).filter(([path]) => isTaken(answers, path))));
