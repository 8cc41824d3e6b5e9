import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Names the folder that all workers of one Jest run share; Jest's global set-up makes it. */
export const sharedFolderVariable = 'TESTS_SHARED_FOLDER';

/**
 * Makes what costs time once in a Jest run: the first worker that needs it writes it to a file, all others read that. Jest's
 * workers share no memory, and each test file has its own copy of every module.
 * @param name what it is made from: the same name has to mean the same content
 * @returns JSON data, frozen: what one test changed would mislead the next. Without the folder, as in Mocha, which plays all
 *   files in one process, it is kept in memory.
 */
export async function madeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const folder = process.env[sharedFolderVariable];
  if (!folder) {
    const known = made.get(name) ?? make().then((value) => deepFreeze(jsonCopy(value)));
    made.set(name, known);
    return known as Promise<T>;
  }
  const file = path.join(folder, `${createHash('sha256').update(name).digest('hex')}.json`);
  const lock = `${file}.lock`;
  while (!existsSync(file)) {
    if (!take(lock)) {
      await sleep(20);
      continue;
    }
    try {
      // It may have been finished between the look and the lock.
      if (existsSync(file)) break;
      writeFileSync(`${file}.new`, JSON.stringify(await make()));
      renameSync(`${file}.new`, file);
    } finally {
      rmdirSync(lock);
    }
  }
  return deepFreeze(JSON.parse(readFileSync(file, 'utf8')) as T);
}

const made = new Map<string, Promise<unknown>>();

/** Only one worker can make a folder; the others are told that it is there. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Freezes JSON data, or anything else, to its depth. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
