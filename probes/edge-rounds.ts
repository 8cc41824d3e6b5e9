import type { MappedAttribute } from '../contract/check';
import type { Session } from '../contract/probe';
import type { Json } from '../contract/results';
import { apart, carriersOf, type EdgeText, edgeTexts } from '../fixtures/edge-texts';

/** The result for the string at a path: the step that sent it last, and whether a read showed it. */
export type Ends = Record<string, { step: string; isKept: boolean }>;

/** What is noted, by edge value: the path, the string that carried the value, the part that shows it, and the step. */
export type EdgeFacts = { edge: Record<string, { path: string; text: string; part: string; step: string }> };

/** Few are needed when every string arrives; a lost one with several values is sent again, each value by itself. */
const maxRounds = 6;

const fits = ({ maxLength = Number.POSITIVE_INFINITY }: MappedAttribute, text: string) => [...text].length <= maxLength;

/**
 * Sends edge values in the free-text attributes of the mapping, many in one request; those that do not arrive are sent
 * again, each by itself. Notes `EdgeFacts`.
 * @param send writes the strings, by path, and reads them back
 * @returns the paths at which none of the strings arrived
 */
export async function playEdgeTexts(
  session: Session,
  send: (round: number, texts: Record<string, string>) => Promise<Ends>,
): Promise<string[]> {
  const carriers = carriersOf(session.profile.users.attributes);
  const queue = [...edgeTexts];
  const edge: EdgeFacts['edge'] = {};
  const arrived = new Map<string, boolean>();
  for (let round = 1; queue.length > 0 && round <= maxRounds; round += 1) {
    const sent: Record<string, EdgeText> = {};
    for (const carrier of carriers) {
      const index = queue.findIndex(({ text }) => fits(carrier, text));
      const [text] = index < 0 ? [] : queue.splice(index, 1);
      if (text) sent[carrier.path] = text;
    }
    if (Object.keys(sent).length === 0) break;
    const ends = await send(round, Object.fromEntries(Object.entries(sent).map(([path, { text }]) => [path, text])));
    for (const [path, whole] of Object.entries(sent)) {
      const { step = '', isKept = false } = ends[path] ?? {};
      arrived.set(path, isKept || arrived.get(path) === true);
      for (const [value, part] of Object.entries(whole.parts)) edge[value] = { path, text: whole.text, part, step };
      if (!isKept && Object.keys(whole.parts).length > 1) queue.push(...apart(whole));
    }
  }
  session.note({ edge });
  return [...arrived].filter(([, isAny]) => !isAny).map(([path]) => path);
}

/** Ignores spaces around a string and the composition of its letters, which have checks of their own. */
export const isAlike = (got: Json | undefined, sent: string) =>
  typeof got === 'string' && got.normalize('NFC').trim() === sent.normalize('NFC').trim();
