import type { Facts, Transcript } from '../../contract/check';
import type { RecordedExchange } from '../../contract/results';
import { declarationOf, smallestPlay } from '../../contract/steps';
import { cleanCost, costOfReplay, firstPlaysOf, makePurse, replayLimit, runLimit, searchLimit } from './budget';
import { judge, type Outcome } from './judge';
import { type Rungs, topRungs } from './ladder';
import { makeLag } from './lag';
import type { Places } from './places';
import type { Plan, ProbeRun } from './plan';
import { playAgain, sentIn, type Transcripts } from './probe-runner';
import { beyondBudget, type Failure, isBroken, type Replayed, type Replays, type Spent } from './replayed';
import type { RunTools } from './run-tools';

/** Surveys compare answers with these documents, which no failure changes. */
const documentsProbe = 'discovery-documents';

/** What of a probe run is played: all where nothing is said. */
type Narrowing = Pick<ProbeRun, 'steps' | 'attributes'>;

/** Whether a probe looks at what other probes do to its resources. */
const isWatching = ({ probe }: ProbeRun) => probe.quiet === true && probe.prepare !== undefined;

/**
 * @param transcripts of the first plays, all of which have ended
 * @param places what a replay may leave while it waits for a write to show
 * @param before what earlier replays of the run took
 */
export async function makeReplays(
  tools: RunTools,
  plan: Plan,
  transcripts: Transcripts,
  places: Places,
  before: Spent = { requests: 0, plays: 0 },
): Promise<Replays> {
  const ended = await Promise.all([...transcripts].map(async ([key, each]) => [key, await each] as const));
  const firstOf = new Map(ended.filter((entry): entry is [string, Transcript] => !(entry[1] instanceof Error)));
  const first = [...firstOf.values()];
  const exchanges = new Map(first.flatMap((each) => each.exchanges.map((exchange) => [exchange.index, exchange])));
  const documents = first.filter(({ probe }) => probe === documentsProbe);
  const runs = new Map(plan.probeRuns.map((run) => [run.key, run]));
  const { consistencyMs, lag = makeLag() } = tools;
  const patient: RunTools = { ...tools, consistencyMs: lag.limitOfReplays(consistencyMs) };
  const limit = runLimit(cleanCost(plan, tools.profile.users.attributes.length));
  const due = plan.probeRuns.filter(({ key }) => !transcripts.has(key));
  const purse = makePurse(replayLimit(limit, first, tools.journal.open().length) - before.requests - firstPlaysOf(due));
  const reserved = new Map<Failure, number>();
  let { plays } = before;

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

  /** How many requests a play takes: of one attribute, no smaller requests after a refused one. */
  function expectedOf(run: ProbeRun): number {
    const played = playedIn(run);
    const parts = played.filter(({ part }) => part !== undefined).length;
    const searches = run.attributes ? 0 : Math.min(parts, searchLimit({ ...run, again: 1 }));
    return costOfReplay(played.filter(({ part }) => part === undefined)) + searches;
  }

  const expectedOfAll = (wanted: readonly ProbeRun[]) => wanted.reduce((sum, run) => sum + expectedOf(run), 0);

  /** Not when the run was interrupted, and not what sends wrong credentials: a tenant may count them and lock the account. */
  const isPlayable = (wanted: readonly ProbeRun[]) =>
    wanted.length > 0 &&
    !tools.isStopped() &&
    !tools.aftermath?.isBroken() &&
    !wanted.some((run) => playedIn(run).some(hasWrongCredentials));

  /**
   * One probe run once more; what it is expected to take is taken already.
   * @throws Error when the probe is wrong
   */
  async function again(run: ProbeRun, from: Rungs, prepared?: Facts): Promise<Transcript> {
    plays += 1;
    const earlier = firstOf.get(run.key)?.facts;
    const played = await playAgain(
      { ...patient, rungs: from },
      { ...run, again: plays, ...(earlier ? { earlier } : {}) },
      plan.probeRuns.length + plays,
      places,
      prepared,
    );
    if (played instanceof Error) throw played;
    purse.giveBack(expectedOf(run) - costOfReplay([...played.exchanges, ...played.putOff]));
    return played;
  }

  async function play(failure: Failure, wanted: readonly ProbeRun[]): Promise<Replayed> {
    const { instance } = failure;
    if (!isPlayable(wanted)) return null;
    if (!purse.take(expectedOfAll(wanted))) return beyondBudget;
    const played: Transcript[] = [];
    for (const run of wanted) {
      if (!isPlayable([run])) return null;
      played.push(await again(run, rungsOf(failure)));
    }
    const isCut = played.some((each) => 'isSearchCut' in each);
    const isCompared = 'survey' in instance.check && !played.some(({ probe }) => probe === documentsProbe);
    const outcome = judge(instance, [...(isCompared ? documents : []), ...played]);
    // Without all that the first play sent, it says nothing that a failure did not show.
    return isCut && !isBroken(outcome) ? null : outcome;
  }

  const narrowed = (failure: Failure): Narrowing => {
    const { attribute } = failure.instance.parameters;
    return attribute === undefined ? {} : { attributes: [attribute] };
  };

  const watchingOf = (failure: Failure) => runsOf(failure).find(({ run }) => isWatching(run))?.run;

  const smallestRunsOf = (failure: Failure): ProbeRun[] =>
    runsOf(failure).map(({ run, steps }) => ({ ...run, ...(steps.length > 0 ? { steps } : {}), ...narrowed(failure) }));

  function reserve(failure: Failure): boolean {
    const watching = watchingOf(failure);
    const expected = expectedOfAll(watching ? [watching] : smallestRunsOf(failure));
    if (!purse.take(expected)) return false;
    reserved.set(failure, expected);
    return true;
  }

  /** What shows in many answers of a survey of everything shows in one of them. */
  async function oneOfMany(failure: Failure): Promise<Replayed> {
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

  async function alone(failure: Failure): Promise<Replayed> {
    purse.giveBack(reserved.get(failure) ?? 0);
    reserved.delete(failure);
    const one = await oneOfMany(failure);
    if (one !== null && one !== beyondBudget && isBroken(one)) return one;
    const watching = watchingOf(failure);
    if (watching) return lookAgain(failure, watching);
    const [only, ...more] = runsOf(failure);
    if (only && more.length === 0 && playedIn({ ...only.run, steps: only.steps }).some(hasWrongCredentials))
      return besideWrongCredentials(failure, only);
    return play(failure, smallestRunsOf(failure));
  }

  /**
   * Wrong credentials are not sent again, so their first answers stand beside the new ones.
   * @returns null when the failure hangs on them
   */
  async function besideWrongCredentials(
    { instance }: Failure,
    { run, steps }: { run: ProbeRun; steps: string[] },
  ): Promise<Replayed> {
    const earlier = firstOf.get(run.key);
    const kept = earlier?.exchanges.filter(hasWrongCredentials) ?? [];
    const harmless = { ...run, steps: steps.filter((name) => !kept.some(({ step }) => step === name)) };
    if (!earlier || harmless.steps.length === 0 || !isPlayable([harmless])) return null;
    if (!purse.take(expectedOf(harmless))) return beyondBudget;
    const transcript = await again(harmless, tools.rungs);
    const outcome = judge(instance, [{ ...transcript, exchanges: [...kept, ...transcript.exchanges] }]);
    const isOld = outcome.pointers.some(({ exchange }) => kept.some(({ index }) => index === exchange));
    return isOld ? null : outcome;
  }

  async function inCompany(failure: Failure, isPassedAlone: boolean): Promise<Replayed> {
    const [only, ...more] = runsOf(failure);
    if (!only || more.length > 0 || isWatching(only.run)) return null;
    const { run, steps } = only;
    const showing = async (narrowing: Narrowing) => {
      const outcome = await play(failure, [{ ...run, ...narrowing }]);
      return outcome === beyondBudget || (outcome && isBroken(outcome)) ? outcome : null;
    };
    if (narrowed(failure).attributes) {
      const together = await showing(steps.length > 0 ? { steps } : {});
      if (together === beyondBudget || (together && !isPassedAlone)) return together;
      if (together) return withReason(together, 'only when the same request names other attributes as well');
    }
    if (steps.length === 0) return null;
    const whole = await showing({});
    if (whole === null || whole === beyondBudget || !isPassedAlone) return whole;
    return withReason(whole, await whatComesBefore(failure, only, showing));
  }

  /** Leaves out the earlier writes, in halves, until it is clear which of them makes the difference. */
  async function whatComesBefore(
    { outcome }: Failure,
    { run, steps }: { run: ProbeRun; steps: string[] },
    showing: (narrowing: Narrowing) => Promise<Replayed>,
  ): Promise<string> {
    const needed = smallestPlay(run.probe.steps, steps);
    const deciding = decidingOf(outcome)?.index ?? Number.POSITIVE_INFINITY;
    const writes = [...exchanges.values()].filter(
      ({ probe, step, index, request }) =>
        probe === run.key && index < deciding && request.method !== 'GET' && !needed(step),
    );
    const candidates = [...new Set(writes.map(({ step }) => declarationOf(run.probe.steps, step) ?? step))];
    let [from, to] = [0, candidates.length];
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      const shown = await showing({ steps: [...steps, ...candidates.slice(middle)] });
      if (shown === beyondBudget) break;
      if (shown) from = middle;
      else to = middle;
    }
    if (to - from > 1) return 'only after what comes before it';
    const culprit = writes.find(({ step }) => declarationOf(run.probe.steps, step) === candidates[from]);
    return culprit ? `only after ${culprit.request.method} (step ${culprit.step})` : 'only after what comes before it';
  }

  /** What was done to a bystander lasts, so it is read once more: the writes to others cannot be repeated without harm. */
  async function lookAgain({ instance }: Failure, run: ProbeRun): Promise<Replayed> {
    const before = firstOf.get(run.key);
    if (!before || !isPlayable([run])) return null;
    if (!purse.take(expectedOf(run))) return beyondBudget;
    const transcript = await again(run, tools.rungs, before.facts);
    const steps = new Set(transcript.exchanges.map(({ step }) => step));
    const kept = before.exchanges.filter(({ step }) => !steps.has(step));
    return judge(instance, [{ ...before, exchanges: [...kept, ...transcript.exchanges] }]);
  }

  return {
    isBroken: () => tools.aftermath?.isBroken() ?? false,
    spent: () => ({ requests: purse.taken() + before.requests, plays }),
    decidingOf,
    reserve,
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
