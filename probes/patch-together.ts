import type { Session, Stale } from '../contract/probe';
import type { Json } from '../contract/results';
import { detailOf, isApplied, isSuccess, withoutValues } from '../scim/exchanges';
import { shows } from '../scim/staleness';

/** The final status for each name; null when it was refused only together with others. */
export type Answers = Record<string, number | null>;

/** What came of a PATCH that was sent in several requests, or could have been. */
export type Parts = {
  /** The status of each operation by itself. */
  answers: Answers;
  /** The exchange that returned it. */
  exchanges: Record<string, number>;
  /** What was refused alone, in this step or before it, and in which words: a replay begins with that. */
  doubted?: Record<string, string>;
  /** The search was ended before its end, so that a null says nothing. */
  isCut?: true;
  /** Operations are refused together that are accepted alone: a replay sends each alone at once. */
  refusesCompany?: true;
};

/** The fact `apart`, by the step. */
export type Apart = Record<string, Parts>;

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

/** How many smaller requests follow the refusals of one step, so that something is left for the other steps. */
const limits = { usual: 72, whileNothingIsAccepted: 12, whereCompanyIsRefused: 6 };

/** Of those that were refused in the same words before, so many are sent alone in a step, so that each step has its share. */
const mostAlike = { usual: 28, inReplays: 4 };

/** After so many needless refusals it is clear what is refused: company. */
const manyPairs = 4;

/** A group of up to so many that is refused in words that are known is not halved: each is sent alone. */
const smallGroup = 8;

/**
 * Makes the function that sends operations to a resource together, as Entra does. When a request is refused, the operations
 * of attributes and those of items are sent apart, as parts of the same step; halves of what is refused follow, until each
 * operation was accepted or was refused alone. What was refused alone is kept apart in later steps, together with what was
 * refused in the same words, so that it takes no other operation with it. The final status of each is noted as `apart`; it
 * is null when the operation was refused only together with others before the search ended.
 */
export function patchesTogether<Step extends string>(session: Session<Step>): PatchTogether<Step> {
  const apart: Apart = {};
  const earlier = (session.earlier?.apart ?? {}) as unknown as Apart;
  /** What was refused alone, and in which words. */
  const doubted = new Map<string, string>();
  /** How often a group was refused in words in which all of it was refused before: after two times, it is not tried. */
  const groupRefusals = new Map<string, number>();
  let isAnyAccepted = false;
  let isAnyGroupAccepted = false;
  /** Groups of two that were refused, though each of the two was accepted alone. */
  let needlessPairs = 0;
  /** Whether the steps before have shown that company is refused. The step that shows it is searched to its end. */
  let refusedCompany = false;

  const takesOneOnly = () => !isAnyGroupAccepted && needlessPairs > 1;
  const limit = () => {
    if (session.earlier) return Number.POSITIVE_INFINITY;
    if (!isAnyAccepted) return limits.whileNothingIsAccepted;
    return refusedCompany ? limits.whereCompanyIsRefused : limits.usual;
  };

  const eachAlone = (names: string[]) =>
    names.slice(0, session.earlier ? mostAlike.inReplays : mostAlike.usual).map((name) => [name]);

  /** What a refused request is divided into. What was refused before is refused again, most likely: each of it is sent alone. */
  function divide(names: string[], words: string): string[][] {
    const known = [...doubted.values()].filter((each) => each === words).length;
    if (names.length > 1 && names.every((name) => doubted.has(name))) {
      groupRefusals.set(words, (groupRefusals.get(words) ?? 0) + 1);
      return eachAlone(names);
    }
    const parts = partsOf(names);
    const isHopeless =
      takesOneOnly() || (session.earlier !== undefined && refusedCompany) || (known > 1 && names.length <= smallGroup);
    return parts.length > 0 && isHopeless ? names.map((name) => [name]) : parts;
  }

  return async (step, path, all, operations) => {
    const answers: Answers = {};
    const exchanges: Record<string, number> = {};
    const before = earlier[step];
    refusedCompany = takesOneOnly() || needlessPairs >= manyPairs || before?.refusesCompany === true;
    // What the first play did not find out had no effect there either.
    const found = before?.isCut ? all.filter((name) => before.answers[name] !== null) : all;
    const names = found.length > 0 ? found : all;
    for (const [name, words] of Object.entries(before?.doubted ?? {})) doubted.set(name, words);
    const trusted = names.filter((name) => !doubted.has(name));
    const alike = new Map<string, string[]>();
    for (const name of names) {
      const words = doubted.get(name);
      if (words !== undefined) alike.set(words, [...(alike.get(words) ?? []), name]);
    }
    const queue = trusted.length > 0 ? [trusted] : [];
    let isLeftOut = false;
    for (const [words, group] of alike) {
      const isHopeless = queue.length > 0 && (groupRefusals.get(words) ?? 0) > 1;
      const parts = isHopeless ? eachAlone(group) : [group];
      queue.push(...parts);
      for (const name of group.slice(parts.flat().length)) {
        answers[name] = null;
        isLeftOut = true;
      }
    }
    const pairs: string[][] = [];
    let sent = 0;
    const mayGoOn = () => sent === 0 || (sent <= limit() && session.maySearch());
    for (; queue.length > 0 && mayGoOn(); sent += 1) {
      const some = queue.shift() ?? [];
      const exchange = await session.patch(step, path, operations(some), sent === 0 ? undefined : sent);
      const status = exchange.response?.status ?? 0;
      const isRefused = !isSuccess(exchange);
      if (!isRefused) isAnyAccepted = true;
      if (!isRefused && some.length > 1) isAnyGroupAccepted = true;
      const words = withoutValues(detailOf(exchange), some);
      const parts = isRefused ? divide(some, words) : [];
      if (isRefused && some.length === 2) pairs.push(some);
      for (const name of some) {
        if (isRefused && parts.length === 0) doubted.set(name, words);
        answers[name] = parts.length === 0 ? status : null;
        exchanges[name] = exchange.index;
      }
      needlessPairs += pairs.filter((pair) => some.includes(pair[1] ?? '') && areAllTaken(answers, pair)).length;
      queue.unshift(...parts);
      if (parts.length > 0 && parts.flat().length < some.length) isLeftOut = true;
    }
    const isCut = (queue.length > 0 || isLeftOut) && isAnyAccepted;
    for (const name of queue.flat()) answers[name] ??= null;
    if (sent > 1 || isCut) {
      apart[step] = {
        answers,
        exchanges,
        doubted: Object.fromEntries(doubted),
        ...(isCut ? { isCut } : {}),
        ...(refusedCompany || needlessPairs >= manyPairs ? { refusesCompany: true as const } : {}),
      };
      session.note({ apart: { ...apart } });
    }
    return answers;
  };
}

const areAllTaken = (answers: Answers, names: string[]) => names.every((name) => isTaken(answers, name));

/**
 * Attributes apart from items, and either divided in two; operations on one item stand or fall together until there is no
 * other. Empty when there is nothing to divide.
 */
function partsOf(names: string[]): string[][] {
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
