import type { Area } from '../../contract/check';
import type { Probe } from '../../contract/probe';

/** All that the rules look at: read once, by `readProject`. */
export interface Project {
  suites: readonly Area[];
  probes: readonly Pick<Probe, 'id'>[];
  /** Checks that a row of requirements/ names. */
  required: ReadonlySet<string>;
  /** The rows of requirements/. */
  rows: readonly { id: string; text: string }[];
  /** The text of requirements/ledger.txt. */
  ledger: string;
  /** The lines that a commit took out of the ledger. */
  takenOut: readonly string[];
  /** The texts of tests/suites/<area>/ by their paths. */
  tests: ReadonlyMap<string, string>;
  /** Checks that a fault of the committed matrix breaks. */
  killed: ReadonlySet<string>;
  /** What `npm run docs` would write, and what is there: texts by their paths. */
  generated: ReadonlyMap<string, string>;
  written: ReadonlyMap<string, string>;
  /** The texts of the sources and of the docs by their paths. */
  sources: ReadonlyMap<string, string>;
}

/** Says what is wrong, a sentence each, with what to do. */
export type Rule = (project: Project) => string[];
