import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse, setUpSchema } from './schema';

export const labFolder = path.join(__dirname, '..');
export const truthFile = (lab: string, id: string, kind: 'json' | 'http') => path.join(lab, 'truth', `${id}.${kind}`);

/** A server of the lab: how it is installed and started, as `lab/<id>/lab.json` says. */
export interface SetUp {
  /** The name of its folder. */
  id: string;
  folder: string;
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
  /** It is no server but does what a vendor documents: nobody observed the product. */
  model?: boolean;
}

/** With which mapping a server is audited. */
export type Mapping = 'derived' | 'zscaler-private-access';
export const mappings: readonly Mapping[] = ['derived', 'zscaler-private-access'];

/**
 * The servers of the lab, by their folders.
 * @param lab the folder that holds them
 * @param names only these; all without
 * @throws Error when there is no server of a name, with those that there are
 */
export function setUps(lab: string, names: readonly string[]): SetUp[] {
  const all = readdirSync(lab, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readSetUp(name, path.join(lab, name)));
  const unknown = names.find((name) => !all.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new Error(`The lab has no server ${unknown}. It has ${all.map(({ id }) => id).join(', ')}.`);
  return names.length === 0 ? all : all.filter(({ id }) => names.includes(id));
}

function readSetUp(id: string, folder: string): SetUp[] {
  const file = path.join(folder, 'lab.json');
  // A folder without lab.json is no server: truth/ and run/, for example.
  if (!existsSync(file)) return [];
  const content = readFileSync(file, 'utf8');
  return [{ id, folder, ...parse<Omit<SetUp, 'id' | 'folder'>>(`lab/${id}/lab.json`, content, setUpSchema) }];
}
