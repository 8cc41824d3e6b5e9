import type { Facts, Transcript } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { declarationOf, smallestPlay } from '../../contract/steps';
import { judge, type Outcome } from './judge';
import { type Rungs, topRungs } from './ladder';
import { makeLag } from './lag';
import type { Places } from './places';
import type { Instance, Plan, ProbeRun } from './plan';
import { playAgain, sentIn, type Transcripts } from './probe-runner';
import type { RunTools } from './session';

/** A run of few checks may still look closely at what failed. */
const leastBudget = 200;
/** Surveys compare answers with these documents, which no failure changes. */
const documentsProbe = 'discovery-documents';

/** An instance that failed or warned, and how. */
export interface Failure {
  instance: Instance;
  outcome: Outcome;
}

export const isBroken = ({ status }: Outcome) => status === 'fail' || status === 'warn';

export const unaffordable = 'unaffordable';

export type Turn = 'any' | 'alone' | 'last';

/** What the replays of a run took so far. */
export interface Spent {
  requests: number;
  plays: number;
}

/** Plays what a failure hangs on once more. */
export interface Replays {
  /** With what was taken before. */
  spent(): Spent;
  /** Whether the run has broken the provider, so that nothing can be played again. */
  isBroken(): boolean;
  /** The exchange that decided, as the first play recorded it. */
  decidingOf(outcome: Outcome): RecordedExchange | undefined;
  /** When it is played: with others, when nothing else of this run is under way, or after all others. */
  turnOf(failure: Failure): Turn;
  /**
   * Sends only the steps that the check names and what they need; for an attribute's check, only that attribute. Of many
   * answers that a survey points to, it first asks for one alone.
   * @returns null when it cannot be played, or not within the budget
   */
  alone(failure: Failure): Promise<Outcome | null>;
  /**
   * Of many answers that a survey points to, asks for one alone.
   * @returns null where there is only one, or none that can be asked for without danger
   */
  oneOfMany(failure: Failure): Promise<Outcome | null>;
  /**
   * Sends all that the probe sends. Where the failure shows again, its reason names the request that makes the difference.
   * @param isPassedAlone what did not show alone was judged there; otherwise a part of the play was missing
   * @returns null when it does not show, or there is no company; `unaffordable` when the budget kept it from being played
   */
  inCompany(failure: Failure, isPassedAlone: boolean): Promise<Outcome | null | typeof unaffordable>;
}

/** What of a probe run is played: all where nothing is said. */
type Narrowing = Pick<ProbeRun, 'steps' | 'attributes'>;

/** Whether a probe looks at what other probes do to its resources. */
const isWatching = ({ probe }: ProbeRun) => probe.quiet === true && probe.prepare !== undefined;

/**
 * @param transcripts of the first plays, all of which have ended
 * @param places what a replay may leave while it waits for a write to show
 * @param before what earlier replays of the run took: all together may send as many requests as the first plays did
 */
export async function makeReplays(
  tools: RunTools,
  plan: Plan,
  transcripts: Transcripts,
  places: Places,
  before: Spent = { requests: 0, plays: 0 },
): Promise<Replays> {
  const first: Transcript[] = (await Promise.all(transcripts.values())).flatMap((each) =>
    each instanceof Error ? [] : [each],
  );
  const exchanges = new Map(first.flatMap((each) => each.exchanges.map((exchange) => [exchange.index, exchange])));
  const documents = first.filter(({ probe }) => probe === documentsProbe);
  const runs = new Map(plan.probeRuns.map((run) => [run.key, run]));
  const { consistencyMs, lag = makeLag() } = tools;
  const patient: RunTools = { ...tools, consistencyMs: lag.limitOfReplays(consistencyMs) };
  const budget = Math.max(leastBudget, exchanges.size);
  let left = budget - before.requests;
  let { plays } = before;
  /** How many plays would have been beyond the budget. */
  let unafforded = 0;

  const decidingOf = ({ pointers }: Outcome) => exchanges.get(pointers[0]?.exchange ?? -1);

  /**
   * The probe runs that a failure hangs on: that of the check, or those whose answers a survey points to. No steps are all
   * of them: a survey of chosen probes compares their steps.
   */
  function runsOf({ instance, outcome }: Failure): { run: ProbeRun; steps: string[] }[] {
    const { check } = instance;
    if (!('survey' in check)) {
      const run = runs.get(instance.probeKeys[0] ?? '');
      return run ? [{ run, steps: [...check.steps] }] : [];
    }
    const steps = new Map<ProbeRun, string[]>();
    for (const { exchange } of outcome.pointers) {
      const pointed = exchanges.get(exchange);
      const run = pointed && runs.get(pointed.probe);
      if (run) steps.set(run, [...(steps.get(run) ?? []), pointed.step]);
    }
    return [...steps].map(([run, named]) => ({ run, steps: check.survey === 'everything' ? named : [] }));
  }

  /** A create call that was refused is sent again; all others begin with what is known to be accepted. */
  const rungsOf = ({ outcome }: Failure): Rungs => (decidingOf(outcome)?.superseded ? topRungs() : tools.rungs);

  /** What a play sends, by the first one. */
  function playedIn(run: ProbeRun): RecordedExchange[] {
    const isWanted = sentIn(run);
    return [...exchanges.values()].filter((exchange) => exchange.probe === run.key && isWanted(exchange.step));
  }

  /** How many requests a play takes: of one attribute, a request for each step. */
  function expectedOf(run: ProbeRun): number {
    const played = playedIn(run);
    return run.attributes ? new Set(played.map(({ step }) => step)).size : played.length;
  }

  /**
   * One probe run once more.
   * @returns null when that is not within the budget, when the run was interrupted or has broken the provider, and for what
   *   sends wrong credentials: a tenant may count them and lock the account
   * @throws Error when the probe is wrong
   */
  async function again(run: ProbeRun, from: Rungs, prepared?: Facts): Promise<Transcript | null> {
    const expected = expectedOf(run);
    if (tools.isStopped() || tools.aftermath?.isBroken() || playedIn(run).some(hasWrongCredentials)) return null;
    if (left < expected) {
      unafforded += 1;
      return null;
    }
    left -= expected;
    plays += 1;
    const played = await playAgain(
      { ...patient, rungs: from },
      { ...run, again: plays },
      plan.probeRuns.length + plays,
      places,
      prepared,
    );
    if (played instanceof Error) throw played;
    left += expected - played.exchanges.length - played.putOff.length;
    return played;
  }

  async function play(failure: Failure, wanted: readonly ProbeRun[]): Promise<Outcome | null> {
    const { instance } = failure;
    const played: Transcript[] = [];
    for (const run of wanted) {
      const transcript = await again(run, rungsOf(failure));
      if (transcript === null) return null;
      played.push(transcript);
    }
    if (played.length === 0) return null;
    const isCompared = 'survey' in instance.check && !played.some(({ probe }) => probe === documentsProbe);
    return judge(instance, [...(isCompared ? documents : []), ...played]);
  }

  const narrowed = (failure: Failure): Narrowing => {
    const { attribute } = failure.instance.parameters;
    return attribute === undefined ? {} : { attributes: [attribute] };
  };

  /** What shows in many answers of a survey of everything shows in one of them. */
  async function oneOfMany(failure: Failure): Promise<Outcome | null> {
    const { instance, outcome } = failure;
    if (!('survey' in instance.check) || instance.check.survey !== 'everything') return null;
    if (outcome.pointers.length < 2) return null;
    const candidates = outcome.pointers.flatMap(({ exchange }) => {
      const pointed = exchanges.get(exchange);
      const run = pointed && runs.get(pointed.probe);
      return run ? [{ ...run, steps: [pointed.step] }] : [];
    });
    const one = candidates.find(
      (run) => run.probe.danger === undefined && !isWatching(run) && !playedIn(run).some(hasWrongCredentials),
    );
    return one ? play(failure, [one]) : null;
  }

  async function alone(failure: Failure): Promise<Outcome | null> {
    const one = await oneOfMany(failure);
    if (one && isBroken(one)) return one;
    const wanted = runsOf(failure);
    const watching = wanted.find(({ run }) => isWatching(run));
    if (watching) return lookAgain(failure, watching.run);
    const [only] = wanted;
    if (only && wanted.length === 1 && playedIn({ ...only.run, steps: only.steps }).some(hasWrongCredentials))
      return besideWrongCredentials(failure, only);
    return play(
      failure,
      wanted.map(({ run, steps }) => ({ ...run, ...(steps.length > 0 ? { steps } : {}), ...narrowed(failure) })),
    );
  }

  async function inCompany(failure: Failure, isPassedAlone: boolean): Promise<Outcome | null | typeof unaffordable> {
    const unaffordedBefore = unafforded;
    const shown = await soughtInCompany(failure, isPassedAlone);
    return shown ?? (unafforded > unaffordedBefore ? unaffordable : null);
  }

  async function soughtInCompany(failure: Failure, isPassedAlone: boolean): Promise<Outcome | null> {
    const [only, ...more] = runsOf(failure);
    if (!only || more.length > 0 || isWatching(only.run)) return null;
    const { run, steps } = only;
    const showing = async (narrowing: Narrowing) => {
      const outcome = await play(failure, [{ ...run, ...narrowing }]);
      return outcome && isBroken(outcome) ? outcome : null;
    };
    if (narrowed(failure).attributes) {
      const together = await showing(steps.length > 0 ? { steps } : {});
      if (together && !isPassedAlone) return together;
      if (together) return withReason(together, 'only when the same request names other attributes as well');
    }
    if (steps.length === 0) return null;
    const whole = await showing({});
    return whole && isPassedAlone ? withReason(whole, await whatComesBefore(failure, only, showing)) : whole;
  }

  /** Leaves out the earlier writes, in halves, until it is clear which of them makes the difference. */
  async function whatComesBefore(
    { outcome }: Failure,
    { run, steps }: { run: ProbeRun; steps: string[] },
    showing: (narrowing: Narrowing) => Promise<Outcome | null>,
  ): Promise<string> {
    const needed = smallestPlay(run.probe.steps, steps);
    const deciding = decidingOf(outcome)?.index ?? Number.POSITIVE_INFINITY;
    const writes = [...exchanges.values()].filter(
      ({ probe, step, index, request }) =>
        probe === run.key && index < deciding && request.method !== 'GET' && !needed(step),
    );
    const candidates = [...new Set(writes.map(({ step }) => declarationOf(run.probe.steps, step) ?? step))];
    let [from, to] = [0, candidates.length];
    while (to - from > 1 && left > 0) {
      const middle = Math.floor((from + to) / 2);
      if (await showing({ steps: [...steps, ...candidates.slice(middle)] })) from = middle;
      else to = middle;
    }
    if (to - from > 1) return 'only after what comes before it';
    const culprit = writes.find(({ step }) => declarationOf(run.probe.steps, step) === candidates[from]);
    return culprit ? `only after ${culprit.request.method} (step ${culprit.step})` : 'only after what comes before it';
  }

  /**
   * Wrong credentials are not sent again, so their first answers stand beside the new ones.
   * @returns null when the failure hangs on them
   */
  async function besideWrongCredentials(
    { instance }: Failure,
    { run, steps }: { run: ProbeRun; steps: string[] },
  ): Promise<Outcome | null> {
    const before = firstPlayOf(run);
    const kept = before?.exchanges.filter(hasWrongCredentials) ?? [];
    const harmless = steps.filter((name) => !kept.some(({ step }) => step === name));
    if (!before || harmless.length === 0) return null;
    const transcript = await again({ ...run, steps: harmless }, tools.rungs);
    if (!transcript) return null;
    const outcome = judge(instance, [{ ...transcript, exchanges: [...kept, ...transcript.exchanges] }]);
    const isOld = outcome.pointers.some(({ exchange }) => kept.some(({ index }) => index === exchange));
    return isOld ? null : outcome;
  }

  const firstPlayOf = ({ key }: ProbeRun) => first.find(({ exchanges: [exchange] }) => exchange?.probe === key);

  /** What was done to a bystander lasts, so it is read once more: the writes to others cannot be repeated without harm. */
  async function lookAgain({ instance }: Failure, run: ProbeRun): Promise<Outcome | null> {
    const before = firstPlayOf(run);
    const transcript = before && (await again(run, tools.rungs, before.facts));
    if (!before || !transcript) return null;
    const steps = new Set(transcript.exchanges.map(({ step }) => step));
    const kept = before.exchanges.filter(({ step }) => !steps.has(step));
    return judge(instance, [{ ...before, exchanges: [...kept, ...transcript.exchanges] }]);
  }

  return {
    spent: () => ({ requests: budget - left, plays }),
    isBroken: () => tools.aftermath?.isBroken() ?? false,
    decidingOf,
    alone,
    oneOfMany,
    inCompany,
    turnOf(failure) {
      const probes = runsOf(failure).map(({ run }) => run.probe);
      if (probes.some(({ danger }) => danger !== undefined)) return 'last';
      return probes.some(({ quiet }) => quiet) ? 'alone' : 'any';
    },
  };
}

const hasWrongCredentials = ({ credentials }: RecordedExchange) =>
  credentials === 'wrong' || credentials === 'malformed';

const withReason = (outcome: Outcome, when: string): Outcome => ({
  ...outcome,
  reason: `${outcome.reason}; seen ${when}`,
});
