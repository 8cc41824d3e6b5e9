import { existsSync } from 'node:fs';
import type { Profile } from '../contract/probe';
import type { Json } from '../contract/results';
import { type Discovered, quotable, TargetError } from '../engine/first-contact/discovery';
import { meetTarget } from '../engine/first-contact/meet-target';
import { askerWithoutToken, openLine } from '../engine/http/line';
import { makePseudonyms } from '../engine/http/pseudonyms';
import { makeRecorder } from '../engine/http/recorder';
import { makeRedactor } from '../engine/http/redact';
import { parseTenantUrl } from '../engine/http/tenant-url';
import { forgetRun, prepareRun } from '../engine/run/prepare-run';
import {
  embeddedVariable,
  type RunFolder,
  readSettings,
  runFolderAt,
  runVariable,
  writeRefusal,
  writeState,
} from '../engine/run/run-folder';
import { chosenProfile } from '../engine/settings/chosen-profile';
import type { Settings } from '../engine/settings/settings';
import { drawCast } from '../fixtures/cast';
import type { RunningProvider } from '../provider/provider';
import { stopOnInterrupt } from './interrupt';
import { serveEmbedded } from './serve-embedded';

declare global {
  /** The embedded provider of this run; set-up and tear-down are one process. */
  var scimConformanceProvider: RunningProvider | undefined;
}

/**
 * Before any suite is loaded: starts the embedded provider when no Tenant URL was given, plays Test Connection, reads the
 * discovery documents and draws the people, and writes it all to the run's folder.
 * @throws Error with one sentence when the target cannot be judged; then the run leaves nothing behind
 */
export default async function globalSetup(): Promise<void> {
  const { folder, settings, command } = await runOfThisProcess();
  try {
    stopOnInterrupt(folder, settings.tenantUrl === null);
    await begin(folder, settings, command);
  } catch (thrown) {
    const error = quotable(thrown, process.env.SCIM_TOKEN ?? '');
    await globalThis.scimConformanceProvider?.close();
    if (!(error instanceof TargetError)) throw error;
    writeRefusal(folder, { message: error.message });
    if (!process.env.SCIM_CONFORMANCE_CLI) forgetRun(folder, settings);
    throw error;
  }
}

/** The command line has prepared the run; plain Jest prepares it here. */
async function runOfThisProcess() {
  const given = process.env[runVariable];
  if (process.env.SCIM_CONFORMANCE_CLI && given) {
    const folder = runFolderAt(given);
    return { folder, ...readSettings(folder) };
  }
  const command = 'jest --selectProjects conformance';
  const { folder, settings, token } = await prepareRun(
    {},
    process.env,
    command,
    () => (require('../suites/catalogue') as typeof import('../suites/catalogue')).catalogue,
  );
  process.env[runVariable] = folder.path;
  process.env.SCIM_TOKEN = token;
  return { folder, settings, command };
}

/** Plain Jest has no process beside it that could serve the embedded provider. */
async function serveHere(settings: Settings, profile: Profile): Promise<string> {
  const provider = await serveEmbedded(settings, profile);
  globalThis.scimConformanceProvider = provider;
  process.env.SCIM_TOKEN = provider.token;
  return provider.tenantUrl;
}

async function begin(folder: RunFolder, settings: Settings, command: string): Promise<void> {
  const embedded = settings.tenantUrl === null;
  const chosen = chosenProfile(settings);
  const tenantUrl = settings.tenantUrl ?? process.env[embeddedVariable] ?? (await serveHere(settings, chosen));
  const token = process.env.SCIM_TOKEN ?? '';
  const redact = makeRedactor([token]);
  const address = settings.address ?? parseTenantUrl(tenantUrl);
  const startedAt = new Date();
  const options = {
    tenantUrl: address,
    token,
    timeoutMs: settings.timeoutMs,
    concurrency: 4,
    maxRps: settings.maxRps,
    // Nothing of this run is there yet.
    recorder: makeRecorder(
      folder.exchanges,
      0,
      redact,
      makePseudonyms(token, () => false),
    ),
  };
  const line = openLine(options);
  const { discovered, profile } = await meetTarget(
    { line, askElsewhere: askerWithoutToken(options), isStopped: () => existsSync(folder.stop) },
    chosen,
    settings.profileGiven,
    settings.seed,
  ).finally(() => line.close());
  const { seed, maxRps, concurrency, dialects } = settings;
  writeState(folder, {
    settings,
    run: {
      id: `${startedAt.toISOString()}/${seed}`,
      seed,
      startedAt: startedAt.toISOString(),
      durationMs: 0,
      requests: 0,
      maxRps,
      concurrency,
      packs: ['entra'],
      dialects,
      partial: settings.areas.length + settings.checks.length > 0 || settings.readOnly,
      node: process.version,
      command: redact.text(command),
    },
    target: { tenantUrl: redact.text(tenantUrl), embedded },
    address,
    profile,
    discovered: redact.json(discovered as unknown as Json) as unknown as Discovered,
    cast: drawCast(seed),
  });
}
