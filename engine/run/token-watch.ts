import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../../contract/probe';
import type { RecordedExchange } from '../../contract/results';

/** Tells a token that is no longer accepted from an endpoint that refuses it. */
export interface TokenWatch {
  /** Waits while that is being found out. */
  settled(): Promise<void>;
  /**
   * Looks at an answer.
   * @returns whether the token itself was refused: the answer then says nothing of the endpoint
   */
  isRefused(call: Call, exchange: RecordedExchange): Promise<boolean>;
  /** The index of the first exchange that a token which was good before was refused in; null while it is good. */
  refusedFrom(): number | null;
}

/** A gateway may lose its mind for a moment. */
const pauseMs = 1000;

/** Why nothing further is sent, for the checks that are left. */
export const tokenRefused = 'the Secret Token was no longer accepted, so the run was stopped';

/**
 * Watches the token of a run. When a call that carried it is refused with 401, Test Connection is repeated: when that
 * is refused too, and once more after a pause, the token is no longer good. Otherwise the endpoint is what refuses, which
 * is for the checks to judge, and it is not asked about again.
 * @param testConnection repeats Test Connection, as that step
 */
export function watchToken(
  testConnection: (step: string) => Promise<RecordedExchange>,
  pause: () => Promise<unknown> = () => sleep(pauseMs),
): TokenWatch {
  const refusing = new Set<string>();
  let suspects: number[] = [];
  let asking: Promise<void> | null = null;
  let asked = 0;
  let from: number | null = null;

  async function isAccepted(): Promise<boolean> {
    asked += 1;
    return (await testConnection(`test-connection-again-${asked}`)).response?.status !== 401;
  }

  async function ask(): Promise<void> {
    if (await isAccepted()) return;
    await pause();
    if (await isAccepted()) return;
    from = Math.min(...suspects);
  }

  return {
    settled: async () => void (await asking),
    async isRefused(call, exchange) {
      if (exchange.response?.status !== 401 || !carriesToken(call)) return false;
      if (from !== null) return true;
      const endpoint = endpointOf(call);
      if (refusing.has(endpoint)) return false;
      suspects.push(exchange.index);
      asking ??= ask().finally(() => {
        asking = null;
        suspects = [];
      });
      await asking;
      if (from === null) refusing.add(endpoint);
      return from !== null;
    },
    refusedFrom: () => from,
  };
}

/** Also where the scheme before it is written in another letter case. */
const carriesToken = ({ marks, headers }: Call) =>
  marks?.credentials === undefined ? headers?.Authorization === undefined : marks.credentials === 'other-case';

/** `PATCH /Groups/…`: what may be refused as a whole. */
function endpointOf({ method, path, marks }: Call): string {
  const [, collection, id] = path.split('/');
  return `${method} /${collection}${id === undefined ? '' : '/…'} ${marks?.credentials ?? ''}`;
}
