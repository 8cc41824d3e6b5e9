import type { Facts, Transcript } from '../../contract/check';
import { dangers } from '../../contract/probe';
import { smallestPlay } from '../../contract/steps';
import { aftermathCheck } from './aftermath';
import { makePlaces, type Places } from './places';
import type { ProbeRun } from './plan';
import { ProbeStopped } from './probe-stopped';
import type { RunTools } from './run-tools';
import { makeSession, type ProbeRecord } from './session';

/** The transcripts of a run, one promise per probe run; each is fulfilled with a transcript or with the Error of a wrong probe. */
export type Transcripts = ReadonlyMap<string, Promise<Transcript | Error>>;

/**
 * Plays probe runs, a number of them at a time and the longest first; one that waits for a write to show gives its place to
 * another. What probes prepare comes before all of that; quiet
 * ones come when all others have ended, and dangerous ones after those and after what the run has to do before them, one at
 * a time, until one has broken the provider.
 * @param onEnd told of every probe run that has ended, for progress
 */
export function playProbes(
  tools: RunTools,
  runs: readonly ProbeRun[],
  concurrency: number,
  onEnd: (key: string) => void,
): Transcripts {
  const places = makePlaces(concurrency);
  const plays = runs.map((run, index) => ({ run, play: beginPlay(tools, run, index, places) }));
  const prepared = Promise.all(
    plays.filter(({ run }) => run.probe.prepare).map(({ play }) => places.take(() => play.prepare())),
  );
  const transcripts = new Map<string, Promise<Transcript | Error>>();
  const calm = plays.filter(({ run: { probe } }) => probe.danger === undefined);
  const start = (isQuiet: boolean, ready: Promise<unknown>) => {
    for (const { run, play } of calm.filter(({ run: { probe } }) => (probe.quiet ?? false) === isQuiet))
      transcripts.set(
        run.key,
        ready.then(() => places.take(() => play.run())).finally(() => onEnd(run.key)),
      );
  };
  start(false, prepared);
  start(true, Promise.all([prepared, ...transcripts.values()]));
  let before: Promise<unknown> = Promise.all([prepared, ...transcripts.values()]).then(() => tools.beforeDanger);
  for (const { run, play } of dangers.flatMap((danger) =>
    plays.filter(({ run: { probe } }) => probe.danger === danger),
  )) {
    const played = before.then(() => places.take(() => play.run())).finally(() => onEnd(run.key));
    transcripts.set(run.key, played);
    before = played;
  }
  return transcripts;
}

/**
 * Plays one probe run again, when the first plays have ended.
 * @param index a number that no other run has: decides its people and texts
 * @param places what the play may leave while it waits
 * @param prepared the facts that the first play noted, to play only what follows its preparation
 */
export async function playAgain(
  tools: RunTools,
  run: ProbeRun,
  index: number,
  places: Places,
  prepared?: Facts,
): Promise<Transcript | Error> {
  const play = beginPlay(tools, run, index, places, prepared);
  if (prepared === undefined) await play.prepare();
  return play.run();
}

/** Which steps a probe run sends: of a smallest play of dangerous requests also those that look at what they did. */
export function sentIn({ probe, steps }: ProbeRun): (step: string) => boolean {
  if (!steps) return () => true;
  const isWanted = smallestPlay(probe.steps, steps);
  return (step) => isWanted(step) || (probe.danger !== undefined && step.startsWith('plain-'));
}

/** The two parts of a probe run share a session and a record; when the first ends the probe, there is no second. */
function beginPlay(tools: RunTools, run: ProbeRun, index: number, places: Places, prepared: Facts = {}) {
  const { probe, parameters, steps } = run;
  const isWanted = steps && sentIn(run);
  const record: ProbeRecord = { exchanges: [], putOff: [], facts: { ...prepared } };
  const session = makeSession(tools, run, index, record, isWanted, places.leave);
  let stopped: Transcript['stopped'] = null;
  let wrong: Error | undefined;
  async function attempt(part: () => Promise<void> | undefined): Promise<void> {
    try {
      if (!stopped && !wrong) await part();
    } catch (error) {
      if (error instanceof ProbeStopped) stopped = { blockedBy: error.blockedBy, reason: error.reason };
      else wrong = error instanceof Error ? error : new Error(String(error));
    }
  }
  return {
    prepare: () => attempt(() => probe.prepare?.(session)),
    async run(): Promise<Transcript | Error> {
      if (tools.aftermath?.isBroken())
        stopped ??= { blockedBy: aftermathCheck, reason: 'the provider was broken before' };
      await attempt(() => probe.run(session, record.facts));
      return wrong ?? { probe: probe.id, parameters, ...record, stopped };
    },
  };
}
