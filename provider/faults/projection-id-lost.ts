import { isObject } from '../request-body';
import { answers, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the id out when attributes names nothing else',
  make: answers((answer, { query }) => {
    const { body } = answer;
    if (query.get('attributes') !== 'id' || !isObject(body) || !Array.isArray(body.Resources)) return answer;
    return { ...answer, body: { ...body, Resources: body.Resources.map(() => ({})) } };
  }),
};
