import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type Room, rooms } from './rooms';

/** Every import of a module: which file, and what it names; relative imports as paths from the root. */
export interface Import {
  from: string;
  to: string;
  /** `import type`: nothing is loaded. */
  isType: boolean;
}

const topFolders = [...new Set(rooms.map(({ name }) => name.split('/')[0] ?? ''))];

/** Reads the imports of all TypeScript files of the rooms. */
export function readImports(root: string): Import[] {
  return topFolders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .flatMap((file) =>
        importsOf(`${folder}/${file}`.replaceAll('\\', '/'), readFileSync(path.join(root, folder, file), 'utf8')),
      ),
  );
}

/** Finds `import … from`, `export … from`, `import()` and `require()` in a source text. */
export function importsOf(file: string, text: string): Import[] {
  const named = text.matchAll(
    /(?:^|\n)\s*((?:import|export)\s[^'";]*?)from\s*'([^']+)'|(?:import|require)\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...named].map(([, head = '', a, b, c]) => {
    const to = a ?? b ?? c ?? '';
    return {
      from: file,
      to: isRelative(to) ? path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) : to,
      isType: /^(import|export)\s+type\s/.test(head),
    };
  });
}

const isRelative = (to: string) => to.startsWith('.');
const isOurs = (to: string) => topFolders.some((folder) => to === folder || to.startsWith(`${folder}/`));

/** The room of a file and the name that it has there: `suites/users` of the rooms `suites/*`. */
function roomOf(file: string): { room: Room; name: string } | undefined {
  const parts = file.replace(/\.ts$/, '').split('/');
  const fits = ({ name }: Room) => name.split('/').every((part, index) => part === '*' || part === parts[index]);
  // A name without `*` says more than one with it, and a long one more than a short one.
  const weight = ({ name }: Room) => name.replace('*', '').length;
  const [room] = rooms.filter(fits).sort((a, b) => weight(b) - weight(a));
  return room && { room, name: parts.slice(0, room.name.split('/').length).join('/') };
}

/** @returns one sentence for each import that the rules do not allow */
export function forbidden(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, isType }) => {
    const here = roomOf(from);
    if (!here) return [`${from} stands in no room of tests/architecture/rooms.ts`];
    const { name, may, mayType = [], packages } = here.room;
    if (!isOurs(to)) return packages?.test(to) ? [] : [`${from} may not import ${to}: no package that ${name} needs`];
    const there = roomOf(to);
    if (there?.name === here.name) return [];
    const allowed = isType ? [...may, ...mayType] : may;
    if (there && allowed.includes(there.room.name)) return [];
    return [`${from} may not import ${to}: ${name} imports ${may.join(', ') || 'no other room'}`];
  });
}

/** The imports from room to room, types included. */
export function betweenRooms(imports: readonly Import[]): Import[] {
  return imports.flatMap(({ from, to, isType }) => {
    const [here, there] = [roomOf(from)?.name, roomOf(to)?.name];
    return here && there && here !== there ? [{ from: here, to: there, isType }] : [];
  });
}

/** @returns the names that stand in a list of rooms without a room before them: imports of those could run up */
export function upwards(list: readonly Room[]): string[] {
  return list.flatMap(({ name, may, mayType = [] }, index) =>
    [...may, ...mayType]
      .filter((other) => !list.slice(0, index).some((room) => room.name === other))
      .map((other) => `${name} may import ${other}, which does not stand before it`),
  );
}

/** A folder is imported by its own name or by that of its index file. */
export const moduleOf = (file: string) => file.replace(/(\/index)?(\.ts)?$/, '');

/** @returns one circle of files (or rooms) as a list, or an empty list; type-only imports count as well */
export function findCycle(imports: readonly Pick<Import, 'from' | 'to'>[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(moduleOf(from), [...(next.get(moduleOf(from)) ?? []), moduleOf(to)]);
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
