import type { RecordedExchange } from '../../contract/results';
import { answered } from './exchanges';
import { targetOf } from './representations';

/** Calls that create a plain, well-formed user, with nothing that a provider may refuse. */
export const plainCreates = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter(
    (exchange) =>
      exchange.request.method === 'POST' && targetOf(exchange)?.type === 'User' && exchange.intent === 'create',
  );
