import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a PATCH with the request instead of the resource',
  make: () => ({
    answerPatch: ({ body }) => ({ status: 200, headers: {}, body: isObject(body) ? body : undefined }),
  }),
};
