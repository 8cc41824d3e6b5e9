import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Area } from '../../contract/check';
import { openJournal } from '../http/journal';
import { isLoopback } from '../http/tenant-url';
import { chosenProfile } from '../settings/chosen-profile';
import {
  configFileName,
  type Environment,
  type Flags,
  type Settings,
  settingsFrom,
  UsageError,
  whatWasSaid,
} from '../settings/settings';
import { readToken } from '../settings/token';
import { makeRunFolder, type RunFolder, writeSettings } from './run-folder';
import { requireKnownExceptions, requireKnownSelection } from './selection';

export interface Prepared {
  folder: RunFolder;
  settings: Settings;
  /** Empty for the embedded provider, which makes its own. */
  token: string;
}

/**
 * Everything before the first request, for the command line and for plain Jest alike: reads flags, environment and file,
 * checks them, asks before writing to a tenant that is not on this machine, and makes the run's folder.
 * @param command the command line as typed
 * @param loadCatalogue asked only when suites or checks were named, by the user or by the profile, as loading all of them takes time
 * @throws UsageError with one sentence for the user; then nothing was written
 */
export async function prepareRun(
  flags: Flags,
  env: Environment,
  command: string,
  loadCatalogue: () => readonly Area[],
): Promise<Prepared> {
  const said = whatWasSaid(flags, env, configFileName);
  const settings = settingsFrom(said);
  const { exclusions = [], deviations = [], ...profile } = chosenProfile(settings);
  if (exclusions.length + deviations.length > 0)
    requireKnownExceptions({ ...profile, exclusions, deviations }, settings.profile, loadCatalogue());
  if (settings.areas.length + settings.checks.length > 0) requireKnownSelection(settings, loadCatalogue());
  const token = settings.tenantUrl === null ? '' : readToken(said, flags, env);
  await askBeforeWriting(settings);
  const out = settings.out === null ? path.resolve('reports', runId(settings.seed)) : path.resolve(settings.out);
  const folder = usableFolder(out);
  writeSettings(folder, { settings, command });
  return { folder, settings, token };
}

function usableFolder(out: string): RunFolder {
  try {
    return makeRunFolder(out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`The run's files cannot be written to ${out} (${code}): name another folder with --out`);
  }
}

/**
 * Removes what a run without results left; the folder itself when it was made for it. The journal stays while it names
 * something that is still in the tenant.
 * @returns a sentence about what is still there; null where nothing is
 */
export function forgetRun(folder: RunFolder, settings: Settings): string | null {
  rmSync(path.join(folder.path, '.run'), { recursive: true, force: true });
  const { length } = openJournal(folder.journal).open();
  if (length > 0)
    return `Resources of this run that could not be deleted: ${length}. The journal names them: ${folder.journal}`;
  rmSync(folder.journal, { force: true });
  if (settings.out === null) rmSync(folder.path, { recursive: true, force: true });
  return null;
}

/** `2026-11-22T22-21-19-k3f9x2`: sorts by time, and the seed keeps two runs of one second apart. */
const runId = (seed: number) => `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}-${seed.toString(36)}`;

/** A live tenant is somebody's production: off this machine, a run that writes needs a yes. */
async function askBeforeWriting({ address, readOnly, includeRisky, yes }: Settings): Promise<void> {
  if (address === null || readOnly || yes || isLoopback(address)) return;
  const what = `This audit creates, changes and deletes its own users and groups at ${address.origin}${address.basePath}; it touches no others.${includeRisky ? ' It also tries to take the userName from a user of its own, which has broken weak servers for others (--include-risky).' : ''}`;
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError(
      `${what} Confirm with --yes (or SCIM_YES=true) or use --read-only; there is no terminal to prompt on`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${what} Continue? [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError('Nothing was sent, because you did not confirm');
}
