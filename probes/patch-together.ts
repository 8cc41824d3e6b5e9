import type { Session, Stale } from '../contract/probe';
import type { Json } from '../contract/results';
import { shows } from '../scim/staleness';

/** What each of the names was answered in the end; null when it was refused together with others only. */
export type Answers = Record<string, number | null>;

export const isTaken = (answers: Answers, name: string) => answers[name] === 200 || answers[name] === 204;

/** How many smaller requests follow a refusal: few while nothing works, more once it shows that only a part is refused. */
const limit = (isAnyAccepted: boolean) => (isAnyAccepted ? 16 : 6);

/**
 * Sends operations as one PATCH, as Entra does. When that is refused, those of attributes and those of items are sent
 * apart; halves of what is refused follow, until it is clear which operation the provider does not take. The status that each got in the end is then noted as `answers.<step>`, the exchange that
 * said so as `exchanges.<step>`; the status is null for those that were only refused together with others before the
 * search ended.
 * @param names what the operations are for: attribute paths, say
 * @param operations the operations for some of the names
 * @returns the answers, also when there was one for all
 */
export async function patchTogether(
  session: Session,
  step: string,
  path: string,
  names: string[],
  operations: (names: string[]) => Json[],
): Promise<Answers> {
  const answers: Answers = {};
  const exchanges: Record<string, number> = {};
  const queue = names.length > 0 ? [names] : [];
  let isAnyAccepted = false;
  // Once it is known which items are refused, one culprit is followed to its end: where everything is refused that is not an
  // item, the search would end before it knew of a single attribute.
  const halves: string[][] = [];
  let sent = 0;
  for (; queue.length + halves.length > 0 && sent <= limit(isAnyAccepted); sent += 1) {
    const isFirst = queue.length > 0;
    const some = queue.shift() ?? halves.shift() ?? [];
    const label = sent === 0 ? step : `${step}, part ${sent}`;
    const { response, index } = await session.patch(label, path, operations(some));
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
  if (sent > 1) session.note({ [`answers.${step}`]: answers, [`exchanges.${step}`]: exchanges });
  return answers;
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

/** Of the values that were taken, those that a read does not show yet; of a user who was just created, that it is there. */
export const notYet = (answers: Answers, values: Record<string, Json>): Stale =>
  shows(Object.fromEntries(Object.entries(values).filter(([path]) => isTaken(answers, path))));
