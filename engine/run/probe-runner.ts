import type { Transcript } from '../contract/check';
import type { ProbeRun } from './plan';
import { makeSession, type ProbeRecord, ProbeStopped, type RunTools } from './session';

/** The transcripts of a run, one promise per probe run; each is fulfilled with a transcript or with the Error of a wrong probe. */
export type Transcripts = ReadonlyMap<string, Promise<Transcript | Error>>;

/**
 * Plays probe runs, a number of them at a time and the longest first; quiet ones when all others have ended.
 * @param onEnd told of every probe run that has ended, for progress
 */
export function playProbes(
  tools: RunTools,
  runs: readonly ProbeRun[],
  concurrency: number,
  onEnd: (key: string) => void,
): Transcripts {
  const limit = makeLimit(concurrency);
  const start = (run: ProbeRun, ready: Promise<unknown>) =>
    ready.then(() => limit(() => playProbe(tools, run, runs.indexOf(run)))).finally(() => onEnd(run.key));
  const transcripts = new Map<string, Promise<Transcript | Error>>();
  for (const run of runs.filter(({ probe }) => !probe.quiet)) transcripts.set(run.key, start(run, Promise.resolve()));
  const settled = Promise.all(transcripts.values());
  for (const run of runs.filter(({ probe }) => probe.quiet)) transcripts.set(run.key, start(run, settled));
  return transcripts;
}

async function playProbe(tools: RunTools, run: ProbeRun, index: number): Promise<Transcript | Error> {
  const record: ProbeRecord = { exchanges: [], facts: {} };
  let stopped: Transcript['stopped'] = null;
  try {
    await run.probe.run(makeSession(tools, run, index, record));
  } catch (error) {
    if (!(error instanceof ProbeStopped)) return error instanceof Error ? error : new Error(String(error));
    stopped = { blockedBy: error.blockedBy, reason: error.reason };
  }
  return { probe: run.probe.id, parameters: run.parameters, exchanges: record.exchanges, facts: record.facts, stopped };
}

/** At most `size` tasks at a time, in the order in which they came; a task that ends hands its place to the next. */
export function makeLimit(size: number) {
  let free = size;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
