import type { Call } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';
import { type Client, type ClientOptions, makeClient, type Played } from './client';
import { sendUntilDone, sleepUnless } from './put-off';
import type { Known, Recorder } from './recorder';
import { makeThrottle, type Throttle } from './throttle';

/** Which call of which pattern it is, and how it is sent. */
export interface Sending {
  probe: string;
  step: string;
  /** What else is known of the call, or becomes known by its answer. */
  known?: Known | ((played: Played) => Known);
  /** Told of each answer that only put the call off. */
  onPutOff?: (exchange: RecordedExchange) => void;
  /** The wait for its turn is over: calls that go out at once wait together. */
  hasTurn?: true;
  /** Ends waits, and repetitions of what is put off, when the run is interrupted. Clean-up goes on. */
  isStopped?: () => boolean;
  /** Repeats a call whose connection was closed, up to this often, each time on a new connection. */
  closedRepeats?: number;
}

/** The one way to a provider: every call waits for its turn, is repeated when it is put off, and is recorded redacted. */
export interface Line {
  /** Waits until so many calls may go out at once. */
  turn(count?: number): Promise<void>;
  send(call: Call, sending: Sending): Promise<RecordedExchange>;
  close(): void;
}

export interface LineTools {
  client: Client;
  throttle: Throttle;
  recorder: Recorder;
}

/** `maxRps` is requests per second, null is no limit; `recorder` redacts what it writes. */
export type LineOptions = ClientOptions & { maxRps: number | null; recorder: Recorder };

/** Opens a line to a provider. */
export function openLine(options: LineOptions): Line {
  return makeLine({ ...options, client: makeClient(options), throttle: makeThrottle(options.maxRps) });
}

/** @returns a function that asks below another base path of the same origin, on a line that does not know the token */
export function askerWithoutToken(options: LineOptions) {
  return async (basePath: string, call: Call): Promise<RecordedExchange> => {
    const line = openLine({ ...options, token: '', tenantUrl: { ...options.tenantUrl, basePath, flags: '' } });
    const step = `elsewhere ${basePath}`;
    return line.send(call, { probe: 'target', step }).finally(() => line.close());
  };
}

/** A line over parts that are there: a client that is a function, in tests. */
export function makeLine({ client, throttle, recorder }: LineTools): Line {
  return {
    turn: (count) => throttle.turn(count),
    async send(call, sending) {
      const { probe, step, known, onPutOff, hasTurn, isStopped = () => false, closedRepeats = 0 } = sending;
      const record = (played: Played, more: Known = {}) =>
        recorder.record(probe, step, played, { ...call.marks, ...more });
      let isFirst = hasTurn === true;
      const play = async () => {
        for (let repeats = 0; ; repeats += 1) {
          if (!isFirst) await throttle.turn();
          isFirst = false;
          const played = await client.send(call, repeats > 0 ? 'new' : undefined);
          if (played.error?.kind !== 'closed' || repeats === closedRepeats) return played;
          record(played, { attempt: repeats + 1 });
        }
      };
      const keep = (each: Played) => {
        const exchange = record(each, { putOff: true });
        onPutOff?.(exchange);
      };
      const played = await sendUntilDone(play, keep, (ms) => sleepUnless(isStopped, ms), isStopped);
      return record(played, typeof known === 'function' ? known(played) : known);
    },
    close: () => client.close(),
  };
}
