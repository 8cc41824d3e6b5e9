import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Dialect, Transcript } from '../../engine/contract/check';
import type { Profile } from '../../engine/contract/probe';
import type { RecordedExchange, Results } from '../../engine/contract/results';
import { makeClient } from '../../engine/http/client';
import { openJournal } from '../../engine/http/journal';
import { makeRecorder } from '../../engine/http/recorder';
import { makeRedactor } from '../../engine/http/redact';
import { parseTenantUrl } from '../../engine/http/tenant-url';
import { makeThrottle } from '../../engine/http/throttle';
import { cleanUp } from '../../engine/run/clean-up';
import { describeInstance, faulty, judge } from '../../engine/run/judge';
import { planRun } from '../../engine/run/plan-run';
import { playProbes } from '../../engine/run/probe-runner';
import { assembleResults } from '../../engine/run/results';
import type { LedgerLine } from '../../engine/run/run-folder';
import { deriveProfile } from '../../engine/target/derive-profile';
import { discover } from '../../engine/target/discovery';
import type { Settings } from '../../engine/target/settings';
import { drawCast } from '../../fixtures/cast';
import { readProfile } from '../../fixtures/profiles';
import type { Behaviour } from '../../provider/behaviour';
import { startProvider } from '../../provider/provider';
import { catalogue } from '../../suites/catalogue';

export interface AuditOptions {
  /** Deviations of the embedded provider. */
  behaviour?: Partial<Behaviour>;
  /** As if `--profile` had named it; without, the mapping follows from /Schemas. */
  profile?: Profile;
  dialects?: Dialect[];
}

/** A whole audit of the embedded provider in this process, all suites, closed as a run is closed: results with checks and findings. */
export async function auditInProcess(options: AuditOptions = {}): Promise<{ results: Results }> {
  const provider = await startProvider(options.behaviour ? { behaviour: options.behaviour } : {});
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-audit-'));
  const { tenantUrl, token } = provider;
  const client = makeClient({ tenantUrl: parseTenantUrl(tenantUrl), token, timeoutMs: 5000, concurrency: 8 });
  const exchanges: RecordedExchange[] = [];
  const file = makeRecorder(path.join(folder, 'exchanges.ndjson'), 0, makeRedactor([token]));
  const recorder: typeof file = {
    record: (...call) => {
      const exchange = file.record(...call);
      exchanges.push(exchange);
      return exchange;
    },
  };
  try {
    const settings = {
      dialects: options.dialects ?? ['entra', 'entra-compliant'],
      readOnly: false,
      profileGiven: options.profile !== undefined,
      areas: [],
      checks: [],
    } as unknown as Settings;
    const chosen = options.profile ?? readProfile('generic');
    const discovered = await discover(
      async (step, call) => recorder.record('target', step, await client.send(call)),
      chosen,
      crypto.randomUUID(),
    );
    const profile = options.profile ?? deriveProfile(discovered, chosen) ?? chosen;
    const seed = 1;
    const cast = drawCast(seed);
    const plan = planRun(catalogue, { settings, profile, discovered });
    const ledger: LedgerLine[] = [
      { type: 'plan', checks: plan.instances.map(describeInstance), probes: plan.probeRuns.length },
    ];
    const journal = openJournal(path.join(folder, 'journal.ndjson'));
    const tools = { client, throttle: makeThrottle(null), journal, recorder };
    const playing = playProbes({ ...tools, profile, seed, cast, isStopped: () => false }, plan.probeRuns, 8, () => {});
    const played = new Map(
      await Promise.all([...playing].map(async ([key, promise]) => [key, await promise] as const)),
    );
    for (const instance of plan.instances) {
      const transcripts: Transcript[] = [];
      let wrong: Error | undefined;
      for (const key of instance.probeKeys) {
        const transcript = played.get(key);
        if (transcript instanceof Error) wrong = transcript;
        else if (transcript) transcripts.push(transcript);
      }
      const outcome = wrong ? faulty(`the probe threw: ${wrong.message}`) : judge(instance, transcripts);
      ledger.push({ type: 'outcome', id: instance.id, outcome });
    }
    ledger.push({ type: 'end', leftovers: await cleanUp(tools, 8), interrupted: false });
    const outcomes = new Map(ledger.flatMap((line) => (line.type === 'outcome' ? [[line.id, line.outcome]] : [])));
    const run = {
      id: 'in-process',
      seed,
      startedAt: new Date().toISOString(),
      durationMs: 0,
      requests: 0,
      maxRps: null,
      concurrency: 8,
      packs: ['entra'],
      dialects: settings.dialects,
      partial: false,
      node: process.version,
      command: '',
    };
    const state = { settings, run, target: { tenantUrl, embedded: true }, profile, discovered, cast };
    const jest = [...outcomes].map(([name, outcome]) => ({ name, status: inJest(outcome.status ?? 'error') }));
    return { results: assembleResults(state, ledger, exchanges, jest, [], '0.0.0') };
  } finally {
    client.close();
    await provider.close();
    rmSync(folder, { recursive: true });
  }
}

const inJest = (status: string) =>
  status === 'skip' ? 'pending' : ['fail', 'error', 'blocked'].includes(status) ? 'failed' : 'passed';
