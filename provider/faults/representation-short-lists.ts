import { isObject } from '../request-body';
import type { JsonObject } from '../types';
import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves displayName out of lists',
  make: answers((answer) => {
    if (!isObject(answer.body) || !Array.isArray(answer.body.Resources)) return answer;
    const short = answer.body.Resources.map((resource) => {
      const { displayName: _, ...rest } = resource as JsonObject;
      return rest;
    });
    return { ...answer, body: { ...answer.body, Resources: short } };
  }),
};
