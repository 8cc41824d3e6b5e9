import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Area, Transcript } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import { openJournal } from '../../engine/http/journal';
import { openLine } from '../../engine/http/line';
import { makeUnwrittenRecorder } from '../../engine/http/recorder';
import { parseTenantUrl } from '../../engine/http/tenant-url';
import { topRungs } from '../../engine/run/ladder';
import { type Instance, makePlan, type ProbeRun } from '../../engine/run/plan';
import { playProbes } from '../../engine/run/probe-runner';
import { drawCast } from '../../fixtures/cast';
import { readProfile } from '../../fixtures/profiles';
import { probes } from '../../probes/catalogue';
import { startProvider } from '../../provider/provider';
import type { RecordOptions } from './recordings';

/** An instance as JSON: with the id of its check. */
export type PlayedInstance = Omit<Instance, 'check'> & { check: string };

/** What a recording is made of, as JSON. */
export interface Played {
  instances: PlayedInstance[];
  /** By the keys of the probe runs. */
  transcripts: Record<string, Transcript>;
}

const concurrency = 8;
const seed = 1;

/**
 * Plays the probes of the areas' checks against the embedded provider, or against the given one.
 * @throws what a probe threw
 */
export async function play(areas: readonly Area[], options: RecordOptions): Promise<Played> {
  const {
    profile = readProfile('generic'),
    dialects = ['entra', 'entra-compliant'],
    probes: wanted,
    checks = [],
  } = options;
  const { instances, probeRuns } = makePlan(areas, wanted ? probes.filter(({ id }) => wanted.includes(id)) : probes, {
    profile,
    dialects,
    readOnly: false,
    includeRisky: true,
    missing: {},
    excluded: {},
    selection: { areas: [], checks },
  });
  return {
    instances: instances.map((instance) => ({ ...instance, check: instance.check.id })),
    transcripts: await playRecording(probeRuns, { ...options, profile }),
  };
}

/** What is played, and against what. */
export type PlayOptions = Pick<RecordOptions, 'behaviour' | 'target' | 'consistencyMs'> & { profile: Profile };

/**
 * Plays probe runs against the embedded provider, or against the given one.
 * @returns what each of them recorded, by the keys of the runs
 * @throws what a probe threw
 */
export async function playRecording(
  probeRuns: readonly ProbeRun[],
  options: PlayOptions,
): Promise<Record<string, Transcript>> {
  const provider = options.target ? undefined : await startProvider({ behaviour: options.behaviour ?? {} });
  const target = options.target ?? { tenantUrl: provider?.tenantUrl ?? '', token: provider?.token ?? '' };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-test-'));
  // Every answer of a provider that answers is waited for, on a busy machine too.
  const line = openLine({
    tenantUrl: parseTenantUrl(target.tenantUrl),
    token: target.token,
    timeoutMs: 60_000,
    concurrency,
    maxRps: null,
    recorder: makeUnwrittenRecorder(),
  });
  try {
    const tools = {
      line,
      journal: openJournal(path.join(folder, 'journal.ndjson')),
      profile: options.profile,
      seed,
      cast: drawCast(seed),
      rungs: topRungs(),
      consistencyMs: options.consistencyMs ?? 5000,
      isStopped: () => false,
    };
    const transcripts: Record<string, Transcript> = {};
    for (const [key, promise] of playProbes(tools, probeRuns, concurrency, () => {})) {
      const transcript = await promise;
      if (transcript instanceof Error) throw transcript;
      transcripts[key] = transcript;
    }
    return transcripts;
  } finally {
    line.close();
    await provider?.close();
    rmSync(folder, { recursive: true });
  }
}
