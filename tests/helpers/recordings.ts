import type { Area, Check, Dialect, Transcript } from '../../contract/check';
import type { Profile } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { judge, type Outcome } from '../../engine/run/judge';
import { type Instance, instanceId } from '../../engine/run/plan';
import type { Behaviour } from '../../provider/behaviour';
import { deepFreeze, madeOnce } from './made-once';
import type { Played, PlayedInstance } from './play-recording';

/** Changes a clone of a recorded exchange before it is judged; keys are steps, or `probe/step` for surveys. */
export type Tamper = Record<
  string,
  (exchange: RecordedExchange & { response: NonNullable<RecordedExchange['response']> }) => void
>;

export interface Recordings {
  instances: Instance[];
  /** All that was recorded, in order. */
  exchanges: RecordedExchange[];
  /**
   * Judges an instance (`check[parameters]`, or the check's first instance) after tampering with what was recorded.
   * @throws when a change finds no step, when none makes a difference, or when one changes an answer that is never read
   */
  judge(id: string, tamper?: Tamper): Outcome;
  /** Judges as `judge` does, also when the change makes no difference to the check. */
  tryOut(id: string, tamper: Tamper): Outcome;
  /** What a probe run recorded. */
  exchangesOf(probeKey: string): readonly RecordedExchange[];
}

export interface RecordOptions {
  profile?: Profile;
  dialects?: Dialect[];
  /** The ids of the probes that surveys of everything look at; all without. */
  probes?: string[];
  /** Globs over the checks whose probes are played; all without. */
  checks?: string[];
  /** Deviations of the embedded provider. */
  behaviour?: Partial<Behaviour>;
  /** Names the behaviour, so that what it answers can be shared too: one name must not stand for two behaviours. */
  name?: string;
  /** A provider to play against instead of the embedded one. */
  target?: { tenantUrl: string; token: string };
  /** How long stale read-backs are repeated. */
  consistencyMs?: number;
}

/**
 * Plays all probes of the areas against the embedded provider (or the given one) and keeps the transcripts. What the
 * embedded provider answers is recorded once in a Jest run, whichever test file asks first, unless it has a behaviour
 * without a name.
 */
export async function record(areas: readonly Area[], options: RecordOptions = {}): Promise<Recordings> {
  const { behaviour, name, target } = options;
  const play = () => playRecording(areas, options);
  const { instances, transcripts } =
    target || (behaviour && name === undefined)
      ? deepFreeze(await play())
      : await madeOnce(JSON.stringify([areas.map(({ area }) => area), { ...options, behaviour: null }]), play);
  return recordingsOf(instances.map(withCheckOf(areas)), transcripts);
}

/** Loads what plays, supertest above all, only where something is played: most test files read what another one recorded. */
function playRecording(areas: readonly Area[], options: RecordOptions): Promise<Played> {
  const { play } = require('./play-recording') as typeof import('./play-recording');
  return play(areas, options);
}

/** Checks are code, and no file keeps them: an instance that was played has the id of its own. */
function withCheckOf(areas: readonly Area[]): (played: PlayedInstance) => Instance {
  const checks = new Map(areas.flatMap((area) => area.checks).map((check) => [check.id, check]));
  return (played) => {
    const check = checks.get(played.check);
    if (!check) throw new Error(`there is no check ${played.check}`);
    return { ...played, check };
  };
}

function recordingsOf(instances: Instance[], transcripts: Played['transcripts']): Recordings {
  const find = (id: string): Instance => {
    const instance = instances.find((each) => each.id === id) ?? instances.find((each) => each.check.id === id);
    if (!instance) throw new Error(`no instance ${id}; there are ${instances.map((each) => each.id).join(', ')}`);
    return instance;
  };
  const judgeChanged = (id: string, tamper: Tamper, traces: Traces): Outcome => {
    const instance = find(id);
    return judge(
      instance,
      instance.probeKeys.map((key) => tamperWith(transcripts[key], tamper, traces)),
    );
  };
  return {
    instances,
    exchanges: Object.values(transcripts)
      .flatMap(({ exchanges, putOff }) => [...exchanges, ...putOff])
      .sort((one, other) => one.index - other.index),
    judge(id, tamper = {}) {
      const traces = noTraces();
      const outcome = judgeChanged(id, tamper, traces);
      refuseVacuous(id, Object.keys(tamper), traces);
      return outcome;
    },
    tryOut: (id, tamper) => judgeChanged(id, tamper, noTraces()),
    exchangesOf: (key) => transcripts[key]?.exchanges ?? [],
  };
}

/** What became of each change: it found its step, made a difference there, and the check read what it changed. */
type Traces = Record<'found' | 'changed' | 'read', Set<string>>;

const noTraces = (): Traces => ({ found: new Set(), changed: new Set(), read: new Set() });

function tamperWith(transcript: Transcript | undefined, tamper: Tamper, traces: Traces): Transcript {
  if (!transcript) throw new Error('that probe was not played');
  const keysOf = ({ step }: RecordedExchange) =>
    [step, `${transcript.probe}/${step}`, `${instanceId(transcript.probe, transcript.parameters)}/${step}`].filter(
      (key) => tamper[key],
    );
  const exchanges = transcript.exchanges.map((each) => (keysOf(each).length > 0 ? structuredClone(each) : each));
  const changes = exchanges.flatMap((exchange, index) =>
    keysOf(exchange).flatMap((key) => {
      const change = tamper[key];
      return change ? [{ key, change, exchange, before: JSON.stringify(transcript.exchanges[index]) }] : [];
    }),
  );
  for (const { key, change, exchange } of changes) {
    traces.found.add(key);
    change(exchange as Parameters<typeof change>[0]);
  }
  for (const { key, exchange, before } of changes) {
    if (JSON.stringify(exchange) === before) continue;
    traces.changed.add(key);
    noteReading(exchange, () => traces.read.add(key));
  }
  return { ...transcript, exchanges };
}

function noteReading(exchange: RecordedExchange, read: () => void): void {
  for (const name of ['response', 'error'] as const) {
    const value = exchange[name];
    const get = () => {
      read();
      return value;
    };
    Object.defineProperty(exchange, name, { get, enumerable: true });
  }
}

/** A row whose changes cannot matter would show nothing. Some only look at one answer, to repeat it in another. */
function refuseVacuous(id: string, keys: string[], { found, changed, read }: Traces): void {
  const lost = keys.filter((key) => !found.has(key));
  if (lost.length > 0) throw new Error(`${id} looks at no step ${lost.join(', ')}`);
  if (keys.length > 0 && changed.size === 0) throw new Error(`what is done to ${keys.join(', ')} changes nothing`);
  const unread = [...changed].filter((key) => !read.has(key));
  if (unread.length > 0) throw new Error(`${id} never reads the answer to ${unread.join(', ')}`);
}

/** A row of a table of faults: the check (or instance), what is changed, and the message that must come. */
export type KillRow = [id: string, tamper: Tamper, messageId: string];

/** @returns what a table of faults fails to show: message ids that no row produces, as `check: messageId` */
export function messagesNotShown(checks: Check[], rows: KillRow[]): string[] {
  return checks.flatMap((check) =>
    Object.keys(check.messages)
      .filter(
        (message) =>
          !rows.some(([id, , shown]) => (id === check.id || id.startsWith(`${check.id}[`)) && shown === message),
      )
      .map((message) => `${check.id}: ${message}`),
  );
}
