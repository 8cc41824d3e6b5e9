/** By how many independent projects it was shown; `inferred`: by none, but it follows from the rules or a fault like it. */
export type Frequency = 'very common' | 'common' | 'occasional' | 'rare' | 'inferred';

/** What a check stands for. */
export interface Row {
  /** Of a duty: the section, with a word behind it where one section holds several. */
  id: string;
  /** What goes wrong, or what is demanded, in a few words. */
  text: string;
  /** The checks that fail when it is so, any of them; none in `unchecked.ts`. The area of the first is the file of the row. */
  checks: readonly string[];
  /** What the checks leave out; in `unchecked.ts`, why there are none. */
  note?: string;
}

/**
 * A defect of providers that was met in the field, gathered from public issue threads and vendors' pages. How common it is
 * and what came of it are judgements from those, not measurements.
 */
export interface Defect extends Row {
  /** The number by which it is known. Numbers and ids never change; a new defect takes the next number. */
  number: number;
  frequency: Frequency;
  /** What customers of Entra saw; of an inferred one, what they would see. */
  effect: string;
}

/** The rows of one area, in three tables. */
export interface Requirements {
  /** In the order of their numbers. */
  defects: readonly Defect[];
  /** What Microsoft's documentation demands of a provider. */
  entra: readonly Row[];
  /**
   * What RFC 7643 and RFC 7644 demand (MUST, SHALL, REQUIRED) of a provider that Entra calls, and further duties of RFCs that
   * checks stand for. In the order of their sections.
   */
  rfc: readonly Row[];
}
