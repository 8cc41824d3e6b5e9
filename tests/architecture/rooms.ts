/** A folder (or a file) of the project whose imports have rules of their own. */
export interface Room {
  /** The beginning of its files' paths; `*` stands for one folder. The longest that fits a file is that file's room. */
  name: string;
  /** The rooms that it may import besides itself. Each stands before it in the list, so no import runs up. */
  may: readonly string[];
  /** Rooms of which it may import types alone: nothing of them is loaded. */
  mayType?: readonly string[];
  /** The packages that it may import; none without. */
  packages?: RegExp;
}

const engine = ['engine/diagnosis', 'engine/http', 'engine/settings', 'engine/first-contact', 'engine/run'];
const belowTop = ['contract', 'scim', 'fixtures', 'provider', 'probes', 'suites/catalogue', ...engine, 'reporters'];

/** All rooms, from the bottom of the house to its top. */
export const rooms: readonly Room[] = [
  // What everybody agrees on.
  { name: 'contract', may: [] },
  { name: 'scim', may: ['contract'] },
  { name: 'fixtures', may: ['contract', 'scim'], packages: /^(node:|ajv\/|@faker-js\/)/ },
  // Readings of the RFC and of the field that no check can have influenced.
  { name: 'requirements', may: [] },
  { name: 'provider', may: [], packages: /^node:/ },
  { name: 'provider/faults', may: ['provider'], packages: /^node:/ },
  { name: 'provider/models', may: ['provider', 'provider/faults'] },
  // A probe sends through its session only; a check is a pure function of what was recorded, and knows probes by type.
  { name: 'probes', may: ['contract', 'scim', 'fixtures'] },
  { name: 'suites/define', may: ['contract'], mayType: ['probes'] },
  { name: 'suites/reading', may: ['contract', 'scim', 'suites/define'], mayType: ['probes'] },
  { name: 'suites/*', may: ['contract', 'scim', 'suites/define', 'suites/reading'], mayType: ['probes'] },
  { name: 'suites/catalogue', may: ['contract', 'suites/*'] },
  // The engine knows no probe, area, report or provider: it is handed them.
  { name: 'engine/diagnosis', may: ['contract', 'scim'] },
  { name: 'engine/http', may: ['contract', 'scim'], packages: /^(node:|supertest$)/ },
  { name: 'engine/settings', may: ['contract', 'scim', 'fixtures', 'engine/http'], packages: /^node:/ },
  {
    name: 'engine/first-contact',
    may: ['contract', 'scim', 'fixtures', 'engine/http', 'engine/settings'],
    packages: /^node:/,
  },
  {
    name: 'engine/run',
    may: ['contract', 'scim', 'fixtures', ...engine.filter((room) => room !== 'engine/run')],
    packages: /^node:/,
  },
  // A report is a pure function of results.json.
  { name: 'reporters', may: ['contract'] },
  // Where all meet.
  { name: 'jest', may: belowTop, packages: /^(node:|@jest\/reporters$|jest-html-reporters$)/ },
  {
    name: 'cli',
    may: [...belowTop, 'requirements', 'provider/faults', 'provider/models', 'jest'],
    packages: /^(node:|commander$|cli-progress$)/,
  },
  // Real servers; nothing of the product knows of it.
  { name: 'lab/run', may: ['contract', 'scim', 'fixtures', ...engine], packages: /^(node:|ajv\/)/ },
  { name: 'bench', may: [...belowTop, 'requirements', 'provider/faults', 'jest', 'cli'], packages: /^node:/ },
];
