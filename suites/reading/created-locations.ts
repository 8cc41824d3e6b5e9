import type { RecordedExchange } from '../../contract/results';
import { answered } from './exchanges';
import { targetOf } from './representations';
import { createdId } from './steps';

export const created = (exchanges: RecordedExchange[]) =>
  answered(exchanges).flatMap((exchange) => {
    const id = createdId(exchange);
    const isCreate = exchange.request.method === 'POST' && targetOf(exchange)?.type === 'User';
    return isCreate && id !== undefined && exchange.response.status === 201
      ? [{ exchange, id, header: exchange.response.headers.location }]
      : [];
  });
