import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import { type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'refuses with 409 all but the first of changes of a user that come at the same time',
  make: () => {
    const busy = new Set<string>();
    return {
      patchResource: async (request, type) => {
        const id = request.segments[1] ?? '';
        if (type === 'Group') return exemplary.patchResource(request, type);
        if (busy.has(id)) throw scimError(409, 'the user is being changed');
        busy.add(id);
        await pause(20);
        busy.delete(id);
        return exemplary.patchResource(request, type);
      },
    };
  },
};
