import type { RecordedExchange } from '../../contract/results';
import { answered } from './exchanges';
import { targetOf } from './representations';

/** Calls that create a plain, well-formed user; what a provider may refuse has a step name of another kind. */
export const plainCreates = (exchanges: RecordedExchange[]) =>
  answered(exchanges).filter(
    (exchange) =>
      exchange.request.method === 'POST' && targetOf(exchange)?.type === 'User' && exchange.step.startsWith('create'),
  );
