import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

const created = (change: (body: Record<string, unknown>) => void) =>
  answers((answer, request) => {
    if (request.method === 'POST' && answer.status === 201 && isObject(answer.body)) change(answer.body);
    return answer;
  });

export const fault: Fault = {
  does: 'answers a create without the id',
  make: created((body) => {
    delete body.id;
  }),
};
