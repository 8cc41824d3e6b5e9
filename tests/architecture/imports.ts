import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** Every import of a module: which file, and what it names; relative imports as paths from the root. */
export interface Import {
  from: string;
  to: string;
}

/** Who may import whom. The first rule whose `who` matches a file decides; packages stand under their names. */
export const rules: { who: RegExp; may: RegExp[]; why: string }[] = [
  {
    who: /^engine\/contract\//,
    may: [/^engine\/contract\//],
    why: 'the contract is types and their constructors only',
  },
  { who: /^engine\/scim\//, may: [/^engine\/(contract|scim)\//], why: 'helpers of checks are pure' },
  { who: /^engine\/schema\//, may: [/^engine\/(contract|scim|schema)\//, /^ajv/], why: 'helpers of checks are pure' },
  {
    who: /^suites\/(\w+\/checks|shared)\/|^suites\/\w+\/schemas/,
    may: [/^engine\/(contract|scim|schema)\//, /^suites\/(shared|\w+\/schemas)/],
    why: 'a check is a pure function of transcripts',
  },
  {
    who: /^suites\/\w+\/probes\//,
    may: [/^engine\/(contract|scim)\//, /^fixtures\//, /^suites\/\w+\/probes\//],
    why: 'a probe sends through its session only',
  },
  {
    who: /^suites\/\w+\/\w+\.suite/,
    may: [/^engine\/contract\//, /^suites\/\w+\/(probes|checks)\//],
    why: 'an area lists its probes and checks',
  },
  { who: /^suites\//, may: [/^suites\//, /^engine\/(contract|jest)\//], why: 'the catalogue and its one Jest entry' },
  {
    who: /^fixtures\//,
    may: [/^fixtures\//, /^engine\/(contract|scim|package-root)/, /^@faker-js/, /^ajv/, /^node:/],
    why: 'fixtures are data',
  },
  {
    who: /^reporters\/jest\//,
    may: [/^reporters\//, /^engine\//, /^node:/, /^@jest\//, /^jest-html-reporters$/],
    why: 'the Jest reporter closes the run',
  },
  {
    who: /^reporters\//,
    may: [/^reporters\//, /^engine\/contract\//],
    why: 'a report is a pure function of results.json',
  },
  { who: /^provider\/faults\//, may: [/^provider\//], why: 'a fault knows the provider and no check' },
  { who: /^provider\//, may: [/^provider\//, /^node:/], why: 'the provider is an independent reading of the RFC' },
  {
    who: /^engine\/jest\//,
    may: [/^engine\//, /^fixtures\//, /^provider\/provider$/, /^suites\/catalogue$/, /^node:/],
    why: 'the run is put together here',
  },
  {
    who: /^engine\//,
    may: [/^engine\//, /^fixtures\//, /^node:/, /^supertest$/],
    why: 'the engine knows no area, report or provider',
  },
  {
    who: /^cli\//,
    may: [
      /^cli\//,
      /^engine\//,
      /^fixtures\//,
      /^reporters\//,
      /^requirements\//,
      /^provider\/(provider|faults)$/,
      /^suites\/catalogue$/,
      /^node:/,
      /^(commander|cli-progress)$/,
    ],
    why: 'a command calls engine and reporters',
  },
  {
    who: /^requirements\//,
    may: [/^requirements\//],
    why: 'requirements name checks; the tests compare them with the catalogue',
  },
  { who: /^bench\//, may: [/./], why: 'the benchmark measures everything' },
];

export const sourceFolders = ['bench', 'cli', 'engine', 'fixtures', 'provider', 'reporters', 'requirements', 'suites'];

/** Reads the imports of all TypeScript files below the source folders. */
export function readImports(root: string): Import[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        importsOf(`${folder}/${file}`.replaceAll('\\', '/'), readFileSync(path.join(root, folder, file), 'utf8')),
      ),
  );
}

/** Finds `import … from`, `export … from`, `import()` and `require()` in a source text. */
export function importsOf(file: string, text: string): Import[] {
  const named = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:import|require)\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...named].map(([, a, b, c]) => {
    const to = a ?? b ?? c ?? '';
    return {
      from: file,
      to: to.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) : to,
    };
  });
}

/** @returns one sentence per import that the rules do not allow */
export function forbidden(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const rule = rules.find(({ who }) => who.test(from));
    if (!rule) return [`${from} falls under no rule`];
    return rule.may.some((pattern) => pattern.test(to)) ? [] : [`${from} may not import ${to}: ${rule.why}`];
  });
}

/** @returns one import cycle as a list of files, or an empty list; type-only imports count as well */
export function findCycle(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports)
    next.set(from.replace(/\.ts$/, ''), [...(next.get(from.replace(/\.ts$/, '')) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const to of next.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
