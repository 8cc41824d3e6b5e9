import type { RecordedExchange } from '../../contract/results';
import { isSuccess, sentHeader } from '../../scim/exchanges';

/** The check that reports a broken provider; what could not be played after that is blocked by it. */
export const aftermathCheck = 'errors.aftermath.still-works';

/** Knows whether a dangerous request has broken the provider: then nothing that comes later says anything of it. */
export interface Aftermath {
  /** Takes in an exchange. */
  see(exchange: RecordedExchange): void;
  isBroken(): boolean;
}

/** A provider that never created a user was not broken by what failed to create one. */
export function watchAftermath(): Aftermath {
  /** The media types of plain create calls that worked. */
  const worked = new Set<string | undefined>();
  let isBroken = false;
  return {
    isBroken: () => isBroken,
    see(exchange) {
      const { request, intent } = exchange;
      const isPlain = request.method === 'POST' && /\/Users(\?|$)/.test(request.url);
      if (!isPlain || (intent !== 'create' && intent !== 'control')) return;
      const type = sentHeader(exchange, 'content-type');
      if (isSuccess(exchange)) worked.add(type);
      else if (intent === 'control' && worked.has(type)) isBroken = true;
    },
  };
}
