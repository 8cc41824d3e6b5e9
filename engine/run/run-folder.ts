import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Profile } from '../../contract/probe';
import type { CheckResult, Definitions, Leftover, RecordedExchange, Results } from '../../contract/results';
import type { CastMember } from '../../fixtures/people';
import type { Discovered } from '../first-contact/discovery';
import { openJournal } from '../http/journal';
import type { TenantUrl } from '../http/tenant-url';
import type { Settings } from '../settings/settings';
import type { DomainRefusal } from './domain-watch';
import type { Outcome } from './judge';

/**
 * The folder of a run. Jest's processes and module registries share nothing but files, so all that they have to tell
 * each other is written here; what the reports do not need is in `.run` and is removed at the end of a complete run.
 */
export interface RunFolder {
  path: string;
  journal: string;
  exchanges: string;
  ledger: string;
  /** Once this file is there, no further request goes out. */
  stop: string;
  /** Where the run refuses itself: the target cannot be judged, or the user has to name a domain first. */
  refusal: string;
}

/** What is known before the suites are registered; written by the global set-up, read by everything after it. */
export interface RunState {
  settings: Settings;
  run: Results['run'];
  target: { tenantUrl: string; embedded: boolean };
  /** Where the calls go: the Tenant URL, or that of the embedded provider. */
  address: TenantUrl;
  profile: Profile;
  discovered: Discovered;
  cast: CastMember[];
}

export type LedgerLine =
  | { type: 'plan'; checks: CheckResult[]; definitions: Definitions; probes: number }
  | { type: 'probe'; key: string }
  | {
      type: 'outcome';
      id: string;
      outcome: Partial<CheckResult> & Pick<Outcome, 'cause' | 'firstPointers'>;
    }
  /** `tokenRefusedFrom` is the exchange from which on the token was no longer accepted; absent where it was to the end. */
  | { type: 'end'; leftovers: Leftover[]; interrupted: boolean; tokenRefusedFrom?: number };

/** The variable that tells Jest's processes which folder is the run's. */
export const runVariable = 'SCIM_CONFORMANCE_RUN';

/** The Tenant URL of the embedded provider, when the command line serves it: on the second core, beside Jest. */
export const embeddedVariable = 'SCIM_CONFORMANCE_EMBEDDED';

export function runFolderAt(folder: string): RunFolder {
  const inside = (name: string) => path.join(folder, '.run', name);
  return {
    path: folder,
    journal: path.join(folder, 'journal.ndjson'),
    exchanges: inside('exchanges.ndjson'),
    ledger: inside('ledger.ndjson'),
    stop: inside('stop'),
    refusal: inside('refusal.json'),
  };
}

/** What a complete run leaves besides its journal. */
const reportFiles = ['results.json', 'report.html', 'junit.xml', 'summary.md', 'exchanges.har', 'run.html'];

/**
 * Makes the folder. The reports of an earlier run in it are removed, so that none is taken for this run's when this one
 * breaks off; its journal is kept under another name while it says that something was left behind.
 */
export function makeRunFolder(folder: string): RunFolder {
  const made = runFolderAt(folder);
  for (const name of ['.run', ...reportFiles]) rmSync(path.join(folder, name), { recursive: true, force: true });
  if (existsSync(made.journal)) {
    if (openJournal(made.journal).open().length === 0) rmSync(made.journal);
    else renameSync(made.journal, path.join(folder, `journal.until-${Date.now()}.ndjson`));
  }
  mkdirSync(path.join(folder, '.run'), { recursive: true });
  return made;
}

const stateFile = (folder: RunFolder) => path.join(folder.path, '.run', 'state.json');
export const writeState = (folder: RunFolder, state: RunState) =>
  writeFileSync(stateFile(folder), JSON.stringify(state));
export const readState = (folder: RunFolder) => JSON.parse(readFileSync(stateFile(folder), 'utf8')) as RunState;

const settingsFile = (folder: RunFolder) => path.join(folder.path, '.run', 'settings.json');
export const writeSettings = (folder: RunFolder, prepared: { settings: Settings; command: string }) =>
  writeFileSync(settingsFile(folder), JSON.stringify(prepared));
export const readSettings = (folder: RunFolder) =>
  JSON.parse(readFileSync(settingsFile(folder), 'utf8')) as { settings: Settings; command: string };

/** Why a run has no results. */
export type Refusal = { message: string } | { domain: DomainRefusal };

export const writeRefusal = (folder: RunFolder, refusal: Refusal) =>
  writeFileSync(folder.refusal, JSON.stringify(refusal));
export const readRefusal = (folder: RunFolder): Refusal | null =>
  existsSync(folder.refusal) ? (JSON.parse(readFileSync(folder.refusal, 'utf8')) as Refusal) : null;

export const appendLedger = (folder: RunFolder, line: LedgerLine) =>
  appendFileSync(folder.ledger, `${JSON.stringify(line)}\n`);
export const readLedger = (folder: RunFolder) => readLines<LedgerLine>(folder.ledger);
export const readExchanges = (folder: RunFolder) => readLines<RecordedExchange>(folder.exchanges);

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
