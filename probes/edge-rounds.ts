import type { MappedAttribute } from '../contract/check';
import type { Session } from '../contract/probe';
import type { Json } from '../contract/results';
import { apart, carriersOf, type EdgeText, edgeTexts } from '../fixtures/edge-texts';

/** What became of the text at a path: by which step it was sent last, and whether a read showed it. */
export type Ends = Record<string, { step: string; isKept: boolean }>;

/** What is noted, by edge value: the path and the text that carried it, the part of that which shows it, and the step. */
export type EdgeFacts = { edge: Record<string, { path: string; text: string; part: string; step: string }> };

/** Few while all goes well: texts that hold several values are sent apart when they do not arrive. */
const maxRounds = 6;

const fits = ({ maxLength = Number.POSITIVE_INFINITY }: MappedAttribute, text: string) => [...text].length <= maxLength;

/**
 * Sends edge values over the free texts of the mapping, many in one request, and what does not arrive once more, each
 * value by itself. Notes `EdgeFacts`.
 * @param send writes the texts, by path, and reads them back
 */
export async function playEdgeTexts(
  session: Session,
  send: (round: number, texts: Record<string, string>) => Promise<Ends>,
): Promise<void> {
  const carriers = carriersOf(session.profile.users.attributes);
  const queue = [...edgeTexts];
  const edge: EdgeFacts['edge'] = {};
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
      for (const [value, part] of Object.entries(whole.parts)) edge[value] = { path, text: whole.text, part, step };
      if (!isKept && Object.keys(whole.parts).length > 1) queue.push(...apart(whole));
    }
  }
  session.note({ edge });
}

/** The same text but for blanks around it and for the composition of its letters, which have checks of their own. */
export const isAlike = (got: Json | undefined, sent: string) =>
  typeof got === 'string' && got.normalize('NFC').trim() === sent.normalize('NFC').trim();
