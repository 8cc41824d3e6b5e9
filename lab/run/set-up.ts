import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

export const labFolder = path.join(__dirname, '..');

/** A server of the lab: how it is installed and started, as `lab/<id>/lab.json` says. */
export interface SetUp {
  /** The name of its folder. */
  id: string;
  /** Name and version, for readers. */
  name: string;
  registry: string;
  /** Programs without which it cannot run here. */
  needs: string[];
  /** Run in its folder. */
  install: string[][];
  /** Run in its folder, with PORT, TOKEN and DATA (a folder that is empty) in the environment. */
  start: string[];
  /** Of the Tenant URL. */
  path: string;
}

/** What is right to say of a server, as `lab/truth/<id>.json` says; what it does not name is right at the server. */
export interface Truth {
  server: string;
  observed: string;
  lines: TruthLine[];
}

export interface TruthLine {
  /** Globs over instance ids, or over check ids. */
  checks: string[];
  status: 'fail' | 'warn' | 'info' | 'pass' | 'skip';
  /** Only with this mapping; with both when it is absent. */
  mapping?: Mapping;
  why: string;
  /** Names of requests in the .http file that show it. */
  requests: string[];
  cause?: string | null;
  /** Words that the headline of its finding has, or must not have. */
  headline?: { has?: string[]; hasNot?: string[] };
  of: 'library' | 'application';
}

/** With which mapping a server is audited. */
export type Mapping = 'derived' | 'zscaler-private-access';
export const mappings: readonly Mapping[] = ['derived', 'zscaler-private-access'];

/**
 * The servers of the lab, by their folders.
 * @param names only these; all without
 * @throws Error when there is no server of a name, with those that there are
 */
export function setUps(names: readonly string[]): SetUp[] {
  const all = readdirSync(labFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readSetUp(name));
  const unknown = names.find((name) => !all.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new Error(`The lab has no server ${unknown}. It has ${all.map(({ id }) => id).join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ id }) => names.includes(id));
}

function readSetUp(id: string): SetUp[] {
  try {
    return [{ id, ...(JSON.parse(readFileSync(path.join(labFolder, id, 'lab.json'), 'utf8')) as Omit<SetUp, 'id'>) }];
  } catch (error) {
    // A folder without lab.json is no server: truth/ and run/, for example.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export const truthFile = (id: string, kind: 'json' | 'http') => path.join(labFolder, 'truth', `${id}.${kind}`);

/**
 * The truth of a server.
 * @throws Error when a line names a request that the .http file does not have
 */
export function readTruth(id: string): Truth {
  const truth = JSON.parse(readFileSync(truthFile(id, 'json'), 'utf8')) as Truth;
  const named = new Set(
    [...readFileSync(truthFile(id, 'http'), 'utf8').matchAll(/^#\s*@name\s+(\S+)/gm)].map(([, name]) => name),
  );
  for (const { checks, requests } of truth.lines) {
    const missing = requests.find((request) => !named.has(request));
    if (missing !== undefined)
      throw new Error(
        `lab/truth/${id}.json: the line of ${checks.join(', ')} names the request ${missing}, which lab/truth/${id}.http lacks`,
      );
  }
  return truth;
}
