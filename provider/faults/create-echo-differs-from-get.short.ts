import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the emails out of the answer to a create',
  make: answers((answer, { method }) => {
    if (method !== 'POST' || answer.status !== 201 || !isObject(answer.body)) return answer;
    const { emails: _, ...body } = answer.body;
    return { ...answer, body };
  }),
};
