import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'cuts off the last character of the JSON of a single group',
  make: answers((answer, { method, segments }) =>
    method === 'GET' && segments[0] === 'Groups' && segments.length === 2 && isObject(answer.body)
      ? { ...answer, body: JSON.stringify(answer.body).slice(0, -1) }
      : answer,
  ),
};
