import { existsSync } from 'node:fs';
import type { Area } from '../contract/check';
import type { Probe } from '../contract/probe';
import type { Json, Pointer } from '../contract/results';
import { testConnection } from '../engine/first-contact/discovery';
import { type AskedNames, asksForNobody, asksForOthers } from '../engine/http/asked-names';
import { type Journal, openJournal } from '../engine/http/journal';
import { openLine } from '../engine/http/line';
import { makePseudonyms, type Pseudonyms } from '../engine/http/pseudonyms';
import { makeRecorder } from '../engine/http/recorder';
import { makeRedactor } from '../engine/http/redact';
import { isLoopback } from '../engine/http/tenant-url';
import { watchAftermath } from '../engine/run/aftermath';
import { cleanUp } from '../engine/run/clean-up';
import { judgeAll } from '../engine/run/confirm';
import { watchDomain } from '../engine/run/domain-watch';
import { makeIdentity } from '../engine/run/identity';
import { faulty, judge, type Outcome } from '../engine/run/judge';
import { topRungs } from '../engine/run/ladder';
import { makeLag } from '../engine/run/lag';
import type { Instance } from '../engine/run/plan';
import { defineChecks, describeInstance, planFor } from '../engine/run/planned';
import { playProbes, type Transcripts } from '../engine/run/probe-runner';
import {
  appendLedger,
  type RunFolder,
  type RunState,
  readExchanges,
  readState,
  runFolderAt,
  runVariable,
  writeRefusal,
} from '../engine/run/run-folder';
import { watchToken } from '../engine/run/token-watch';
import { seededGuid } from '../fixtures/seeded-guid';

/**
 * Registers every check instance as a Jest test, from what the global set-up wrote. One Jest file holds all areas, so that
 * probes are shared between them, requests are counted in one place, and supertest and ajv are loaded once.
 */
export function registerSuites(areas: readonly Area[], probes: readonly Probe[]): void {
  const folder = runFolderAt(process.env[runVariable] ?? '');
  const state = readState(folder);
  const plan = planFor(areas, probes, state);
  const redact = makeRedactor([process.env.SCIM_TOKEN ?? '']);
  appendLedger(folder, {
    type: 'plan',
    checks: plan.instances.map(describeInstance),
    definitions: defineChecks(plan.instances),
    probes: plan.probeRuns.length,
  });

  let transcripts: Transcripts = new Map();
  let outcomes: ReturnType<typeof judgeAll> = new Map();
  const journal = openJournal(folder.journal);
  const pseudonyms = makePseudonyms(
    process.env.SCIM_TOKEN ?? '',
    (collection, id, name = '') => journal.owns(collection, id) || journal.named(collection, name),
  );
  const asked = state.settings.readOnly ? asksForOthers(pseudonyms) : asksForNobody(pseudonyms);
  const run = openRun(folder, state, journal, pseudonyms, asked);
  // Longer than any run: every request has its own time limit, so a test ends by itself.
  jest.setTimeout(2 ** 31 - 1);
  beforeAll(() => {
    transcripts = playProbes(run.tools, plan.probeRuns, state.settings.concurrency, (key) =>
      appendLedger(folder, { type: 'probe', key }),
    );
    outcomes = judgeAll(run.tools, plan, transcripts, state.settings);
  });

  for (const area of new Set(plan.instances.map(areaOf))) {
    describe(area, () => {
      for (const instance of plan.instances.filter((each) => areaOf(each) === area)) {
        const name = `${instance.id} · ${instance.check.title}`;
        if (instance.skip !== null) {
          record(instance, judge(instance, []));
          test.skip(name, () => {});
        } else {
          test(name, async () => {
            const outcome = (await outcomes.get(instance.id)) ?? faulty('it was planned, but not judged');
            const { status, headline, reason } = record(instance, outcome);
            if (['fail', 'error', 'blocked'].includes(status))
              throw new BrokenDuty(`${headline ?? instance.check.failure}: ${reason}`);
          });
        }
      }
    });
  }

  afterAll(async () => {
    // Whatever becomes of them, what was created is deleted.
    await Promise.allSettled([...transcripts.values(), ...outcomes.values()]);
    const leftovers = await cleanUp(run.tools, state.settings.concurrency);
    const tokenRefusedFrom = run.tools.token.refusedFrom();
    appendLedger(folder, {
      type: 'end',
      leftovers,
      interrupted: run.isInterrupted(),
      ...(tokenRefusedFrom === null ? {} : { tokenRefusedFrom }),
    });
    const refused = run.tools.domain.refusal();
    if (refused)
      writeRefusal(folder, {
        domain: {
          ...refused,
          detail: redact
            .text(refused.detail)
            .replace(/\p{Cc}+/gu, ' ')
            .slice(0, 300),
        },
      });
    run.tools.line.close();
  });

  /** What was seen may hold the token or other people's data, wherever it stands. Our own names stay, whatever the token is. */
  function shown(outcome: Outcome): Outcome {
    const { status, messageId, blockedBy, pointers, firstPointers, ...rest } = outcome;
    const places = (at: readonly Pointer[]) =>
      at.map((each) => (each.pointer === undefined ? each : { ...each, pointer: redact.text(each.pointer) }));
    const seen = pseudonyms.quoted(asked.sentences(redact.json(rest as unknown as Json))) as unknown as typeof rest;
    const first = firstPointers === undefined ? {} : { firstPointers: places(firstPointers) };
    return { ...seen, status, messageId, blockedBy, pointers: places(pointers), ...first };
  }

  /** @returns the outcome as it was written */
  function record({ id }: Instance, judged: Outcome): Outcome {
    const outcome = shown(judged);
    appendLedger(folder, { type: 'outcome', id, outcome });
    return outcome;
  }
}

/** What Jest shows of a broken duty: the sentence, without a stack that would point into the suite. */
class BrokenDuty extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

const areaOf = ({ check }: Instance) => check.id.split('.')[0] ?? '';

function openRun(
  folder: RunFolder,
  { settings, address, profile, discovered, cast }: RunState,
  journal: Journal,
  pseudonyms: Pseudonyms,
  asked: AskedNames,
) {
  const token = process.env.SCIM_TOKEN ?? '';
  const { concurrency, timeoutMs, consistencyMs, seed, maxRps } = settings;
  const isInterrupted = () => existsSync(folder.stop);
  const line = openLine({
    tenantUrl: address,
    token,
    timeoutMs,
    concurrency,
    maxRps,
    recorder: makeRecorder(folder.exchanges, readExchanges(folder).length, makeRedactor([token]), pseudonyms, asked),
  });
  const watch = watchToken((step) =>
    line.send(testConnection(profile, seededGuid(seed, 'test-connection')), { probe: 'target', step }),
  );
  const domain = watchDomain(profile.users, discovered.userDomain);
  return {
    isInterrupted,
    tools: {
      line,
      journal,
      identity: makeIdentity(journal, line, !isLoopback(address)),
      profile,
      seed,
      cast,
      rungs: topRungs(),
      consistencyMs,
      isStopped: () => isInterrupted() || watch.refusedFrom() !== null || domain.refusal() !== null,
      token: watch,
      aftermath: watchAftermath(),
      lag: makeLag(),
      domain,
    },
  };
}
