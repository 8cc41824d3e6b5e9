import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** The folder of the package's package.json, from TypeScript in the repository as well as from `dist`. */
export const packageRoot = findRoot(__dirname);

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`no package.json above ${__dirname}`);
  return findRoot(parent);
}
