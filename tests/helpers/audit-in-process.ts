import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Dialect } from '../../contract/check';
import type { Naming } from '../../contract/probe';
import type { CheckResult, Finding, Leftover, RecordedExchange, Verdict } from '../../contract/results';
import { meetTarget } from '../../engine/first-contact/meet-target';
import { openJournal } from '../../engine/http/journal';
import { askerWithoutToken, openLine } from '../../engine/http/line';
import type { Recorder } from '../../engine/http/recorder';
import { parseTenantUrl } from '../../engine/http/tenant-url';
import { watchAftermath } from '../../engine/run/aftermath';
import { cleanUp } from '../../engine/run/clean-up';
import { judgeAll } from '../../engine/run/confirm';
import { makeIdentity } from '../../engine/run/identity';
import type { Outcome } from '../../engine/run/judge';
import { topRungs } from '../../engine/run/ladder';
import { makeLag } from '../../engine/run/lag';
import { defineChecks, describeInstance, planFor } from '../../engine/run/planned';
import { playProbes } from '../../engine/run/probe-runner';
import { conclude, exitCodeOf, summaryOf } from '../../engine/run/results';
import { chosenProfile } from '../../engine/settings/chosen-profile';
import { settingsFrom, whatWasSaid } from '../../engine/settings/settings';
import { drawCast } from '../../fixtures/cast';
import type { CastMember } from '../../fixtures/people';
import { readProfile } from '../../fixtures/profiles';
import { tenantSchemas } from '../../fixtures/tenant-schemas';
import { probes } from '../../probes/catalogue';
import type { Behaviour } from '../../provider/behaviour';
import { startProvider } from '../../provider/provider';
import { seedDirectory } from '../../provider/seed-directory';
import type { Store } from '../../provider/store';
import { catalogue } from '../../suites/catalogue';
import { beforeAudit, unaccounted } from './left-behind';

export interface AuditOptions {
  /** The provider answers otherwise than it acts, so no clean-up can know what is left: that is not compared. */
  isLying?: true;
  /** Deviations of the embedded provider. */
  behaviour?: Partial<Behaviour>;
  /** Another provider than one of its own; with its store, where it is an embedded one. */
  target?: { tenantUrl: string; token: string; store?: Store };
  /** As `--profile`; without it the mapping follows from /Schemas. */
  profile?: string;
  dialects?: Dialect[];
  seed?: number;
  /** As `--consistency-timeout`; by default a stale read-back is not repeated, so that a faulty provider costs no time. */
  consistencyMs?: number;
  /** As `--no-confirm` when false. */
  confirms?: boolean;
  /** As `--user-domain`. */
  userDomain?: string;
  /** What a profile says of the names of users. */
  naming?: Naming;
  /** As `--check`. */
  checks?: string[];
  /** As `--read-only`. */
  readOnly?: true;
  /** How many users and groups are there before the audit. */
  seeded?: { users: number; groups: number };
  /** As `--timeout`. */
  timeoutMs?: number;
  /** The same for the probes alone: on a busy machine the first contact takes longer than this. */
  probeTimeoutMs?: number;
}

export interface AuditOutcome {
  results: CheckResult[];
  findings: Finding[];
  verdict: Verdict;
  /** As the command would end: `--fail-on` is what it is without the flag. */
  exitCode: number;
  leftovers: Leftover[];
  /** All that was sent, clean-up aside. */
  exchanges: RecordedExchange[];
  requests: number;
}

/**
 * What `audit` does, in this process and without Jest or files to look at: Test Connection, discovery, profile, plan,
 * probes, judging, findings, verdict and clean-up.
 * @throws TargetError when the target cannot be judged at all; Error when something is left at the provider that the
 *   leftovers do not name
 */
export async function auditInProcess(options: AuditOptions = {}): Promise<AuditOutcome> {
  const schemaAdditions = options.profile ? tenantSchemas(readProfile(options.profile)) : [];
  const provider = options.target
    ? undefined
    : await startProvider({ behaviour: options.behaviour ?? {}, schemaAdditions });
  const { tenantUrl, token } = options.target ?? { tenantUrl: provider?.tenantUrl ?? '', token: provider?.token ?? '' };
  const store = options.target?.store ?? provider?.store;
  if (store && options.seeded) seedDirectory(store, options.seeded.users, options.seeded.groups);
  const before = store && !options.isLying && beforeAudit(store);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'scim-conformance-test-'));
  const flags = {
    tenantUrl,
    seed: options.seed ?? 1,
    ...(options.profile ? { profile: options.profile } : {}),
    ...(options.userDomain ? { userDomain: options.userDomain } : {}),
    ...(options.checks ? { check: options.checks } : {}),
    ...(options.readOnly ? { readOnly: true } : {}),
  };
  const said = settingsFrom(whatWasSaid(flags, {}, path.join(folder, 'no-configuration-file')));
  const settings = {
    ...said,
    dialects: options.dialects ?? said.dialects,
    timeoutMs: options.timeoutMs ?? said.timeoutMs,
  };
  const { concurrency, timeoutMs, seed, maxRps } = settings;
  const { recorder, exchanges } = recordInMemory();
  const journal = openJournal(path.join(folder, 'journal.ndjson'));
  const optionsWith = (ms: number) => ({
    tenantUrl: parseTenantUrl(tenantUrl),
    token,
    timeoutMs: ms,
    concurrency,
    maxRps,
    recorder,
  });
  const line = openLine(optionsWith(timeoutMs));
  const probeLine = openLine(optionsWith(options.probeTimeoutMs ?? timeoutMs));
  try {
    const standard = chosenProfile(settings);
    const chosen = { ...standard, users: { ...standard.users, ...options.naming } };
    const askElsewhere = askerWithoutToken(optionsWith(timeoutMs));
    const { discovered, profile } = await meetTarget({ line, askElsewhere }, chosen, settings.profileGiven, seed);
    const plan = planFor(catalogue, probes, { settings, profile, discovered });
    const identity = makeIdentity(journal, line, false);
    const tools = {
      line: probeLine,
      journal,
      identity,
      profile,
      seed,
      cast: castOf(seed),
      rungs: topRungs(),
      aftermath: watchAftermath(),
      lag: makeLag(),
      consistencyMs: options.consistencyMs ?? 0,
      isStopped: () => false,
    };
    const transcripts = playProbes(tools, plan.probeRuns, concurrency, () => {});
    const outcomes = new Map<string, Outcome>();
    const judged = judgeAll(tools, plan, transcripts, { concurrency, confirms: options.confirms ?? true });
    for (const [id, outcome] of judged) outcomes.set(id, await outcome);
    await Promise.all(transcripts.values());
    const { checks, findings, verdict } = conclude(
      plan.instances.map(describeInstance),
      defineChecks(plan.instances),
      outcomes,
      exchanges,
      options.checks !== undefined || settings.readOnly,
    );
    const sent = [...exchanges];
    const leftovers = await cleanUp({ line, journal, identity }, concurrency);
    const unexplained = before ? unaccounted(before, { exchanges, leftovers }) : [];
    if (unexplained.length > 0) throw new Error(unexplained.join('\n'));
    const summary = summaryOf(checks);
    const exitCode = exitCodeOf({ complete: summary.error === 0, verdict, summary }, settings.failOn, false);
    return { results: checks, findings, verdict, exitCode, leftovers, exchanges: sent, requests: sent.length };
  } finally {
    line.close();
    probeLine.close();
    await provider?.close();
    rmSync(folder, { recursive: true });
  }
}

function recordInMemory(): { recorder: Recorder; exchanges: RecordedExchange[] } {
  const exchanges: RecordedExchange[] = [];
  const record: Recorder['record'] = (probe, step, played, known = {}) => {
    const exchange = { index: exchanges.length, probe, step, ...known, ...played };
    exchanges.push(exchange);
    return exchange;
  };
  return { recorder: { record }, exchanges };
}

const casts = new Map<number, CastMember[]>();

/** Drawing people takes a tenth of a second, and the same seed gives the same people. */
function castOf(seed: number): CastMember[] {
  const cast = casts.get(seed) ?? drawCast(seed);
  casts.set(seed, cast);
  return cast;
}
