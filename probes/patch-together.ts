import type { Session, Stale } from '../contract/probe';
import type { Json } from '../contract/results';
import { isApplied } from '../scim/exchanges';
import { shows } from '../scim/staleness';

/** The final status for each name; null when it was refused only together with others. */
export type Answers = Record<string, number | null>;

/**
 * The fact `apart`, by the step of a PATCH that was refused: the status of each operation by itself, and the exchange
 * that returned it.
 */
export type Apart = Record<string, { answers: Answers; exchanges: Record<string, number> }>;

/**
 * Sends operations to one resource, as one PATCH.
 * @param names what the operations are for: attribute paths, for example
 * @param operations the operations for some of the names
 * @returns a status for each name, also when one request carried them all
 */
export type PatchTogether<Step extends string> = (
  step: Step,
  names: string[],
  operations: (names: string[]) => Json[],
) => Promise<Answers>;

export const isTaken = (answers: Answers, name: string) => isApplied(answers[name]);

/** How many smaller requests follow a refusal: few while nothing works, more once it shows that only a part is refused. */
const limit = (isAnyAccepted: boolean) => (isAnyAccepted ? 16 : 6);

/**
 * Makes the function that sends operations to a resource together, as Entra does. When a request is refused, the operations
 * of attributes and those of items are sent apart, as parts of the same step; halves of what is refused follow, until it is
 * clear which operation the provider does not accept. The final status of each is then noted as `apart`; it is null
 * when the operation was refused only together with others before the search ended.
 * @param path of the resource that all operations change
 */
export function patchesTogether<Step extends string>(session: Session<Step>, path: string): PatchTogether<Step> {
  const apart: Apart = {};
  return async (step, names, operations) => {
    const answers: Answers = {};
    const exchanges: Record<string, number> = {};
    const queue = names.length > 0 ? [names] : [];
    let isAnyAccepted = false;
    // After the first division, one refused part is divided to its end: where every attribute is refused that is not
    // an item, the search would otherwise end before it has isolated a single one.
    const halves: string[][] = [];
    let sent = 0;
    for (; queue.length + halves.length > 0 && sent <= limit(isAnyAccepted); sent += 1) {
      const isFirst = queue.length > 0;
      const some = queue.shift() ?? halves.shift() ?? [];
      const { response, index } = await session.patch(step, path, operations(some), sent === 0 ? undefined : sent);
      const status = response?.status ?? 0;
      const parts = status < 300 ? [] : partsOf(some);
      for (const name of some) {
        answers[name] = parts.length === 0 ? status : null;
        exchanges[name] = index;
      }
      if (status < 300) isAnyAccepted = true;
      if (sent === 0) queue.push(...parts);
      else if (isFirst) halves.push(...parts);
      else halves.unshift(...parts);
    }
    if (sent > 1) {
      apart[step] = { answers, exchanges };
      session.note({ apart: { ...apart } });
    }
    return answers;
  };
}

/**
 * Attributes apart from items, and either divided in two; operations on one item stand or fall together. Empty when there
 * is nothing to divide.
 */
function partsOf(names: string[]): string[][] {
  const items = new Map<string, string[]>();
  for (const name of names) {
    const item = /^[^\]]*\]/.exec(name)?.[0] ?? '';
    items.set(item, [...(items.get(item) ?? []), name]);
  }
  const plain = items.get('') ?? [];
  if (items.size > 1 && plain.length > 0) return [plain, names.filter((name) => !plain.includes(name))];
  const units = plain.length > 0 ? plain.map((name) => [name]) : [...items.values()];
  if (units.length < 2) return [];
  return [units.slice(0, units.length / 2).flat(), units.slice(units.length / 2).flat()];
}

/** Lists the accepted values that a read does not show yet; for a user that was just created, whether it can be read. */
export const notYet = (answers: Answers, values: Record<string, Json>): Stale =>
  shows(Object.fromEntries(Object.entries(values).filter(([path]) => isTaken(answers, path))));
