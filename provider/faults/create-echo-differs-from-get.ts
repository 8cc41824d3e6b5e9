import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

const created = (change: (body: Record<string, unknown>) => void) =>
  answers((answer, request) => {
    if (request.method === 'POST' && answer.status === 201 && isObject(answer.body)) change(answer.body);
    return answer;
  });

export const fault: Fault = {
  does: 'shows another displayName in the answer to a create than in a read',
  make: created((body) => {
    body.displayName = 'somebody else';
  }),
};
