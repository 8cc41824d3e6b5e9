import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Transcript } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import { makeClient } from '../../engine/http/client';
import { openJournal } from '../../engine/http/journal';
import { makeRecorder } from '../../engine/http/recorder';
import { makeRedactor } from '../../engine/http/redact';
import { parseTenantUrl } from '../../engine/http/tenant-url';
import { makeThrottle } from '../../engine/http/throttle';
import type { ProbeRun } from '../../engine/run/plan';
import { playProbes } from '../../engine/run/probe-runner';
import { drawCast } from '../../fixtures/cast';
import type { Behaviour } from '../../provider/behaviour';
import { startProvider } from '../../provider/provider';

export interface PlayOptions {
  profile: Profile;
  /** How long stale read-backs are repeated. */
  consistencyMs: number;
  /** Deviations of the embedded provider. */
  behaviour?: Partial<Behaviour> | undefined;
  /** A provider to play against instead of the embedded one. */
  target?: { tenantUrl: string; token: string } | undefined;
}

const concurrency = 8;
const seed = 1;

/**
 * Plays probes against the embedded provider, or against the given one.
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
  const client = makeClient({
    tenantUrl: parseTenantUrl(target.tenantUrl),
    token: target.token,
    timeoutMs: 60_000,
    concurrency,
  });
  try {
    const tools = {
      client,
      throttle: makeThrottle(null),
      recorder: makeRecorder(path.join(folder, 'exchanges.ndjson'), 0, makeRedactor([target.token])),
      journal: openJournal(path.join(folder, 'journal.ndjson')),
      profile: options.profile,
      seed,
      cast: drawCast(seed),
      consistencyMs: options.consistencyMs,
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
    client.close();
    await provider?.close();
    rmSync(folder, { recursive: true });
  }
}
