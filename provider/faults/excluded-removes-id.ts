import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the id out when excludedAttributes names it',
  make: answers((answer, request) => {
    if (!request.query.get('excludedAttributes')?.includes('id') || !isObject(answer.body)) return answer;
    const { id: _, ...body } = answer.body;
    return { ...answer, body };
  }),
};
