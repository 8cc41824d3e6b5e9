import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { crash, type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when two users of one userName are created at the same time',
  make: () => {
    const busy = new Set<unknown>();
    return {
      createResource: async (request, type) => {
        const name = isObject(request.body) ? request.body.userName : undefined;
        if (name !== undefined && busy.has(name)) crash();
        busy.add(name);
        await pause(20);
        busy.delete(name);
        return exemplary.createResource(request, type);
      },
    };
  },
};
