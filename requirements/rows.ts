/** In how many independent projects it was seen. `inferred`: in none, but it follows from the rules or from a similar fault. */
export type Frequency = 'very common' | 'common' | 'occasional' | 'rare' | 'inferred';

/** A fault or a duty, and the checks that judge it. */
export interface Row {
  /** The id of a duty is its section, followed by a word where one section has several duties. */
  id: string;
  /** What goes wrong, or what is demanded, in a few words. */
  text: string;
  /** When a provider is wrong here, at least one of these fails. The row is in the file of the first one's area. */
  checks: readonly string[];
  /** What the checks leave out; in `unchecked.ts`, where `checks` is empty, the reason. */
  note?: string;
}

/**
 * A defect that was seen in real providers, gathered from public issue threads and vendors' pages. Frequency and effect are
 * judgements from those, not measurements.
 */
export interface Defect extends Row {
  /** The number of the defect. Numbers and ids never change; a new defect takes the next number. */
  number: number;
  frequency: Frequency;
  /** What customers of Entra saw, or would see if the defect is inferred. */
  effect: string;
}

/** The rows of one area, in three tables. */
export interface Requirements {
  /** In the order of their numbers. */
  defects: readonly Defect[];
  /** What Microsoft's documentation requires of a provider. */
  entra: readonly Row[];
  /**
   * What RFC 7643 and RFC 7644 require (MUST, SHALL, REQUIRED) of a provider that Entra calls, and further duties of RFCs that
   * checks judge. In the order of their sections.
   */
  rfc: readonly Row[];
}
