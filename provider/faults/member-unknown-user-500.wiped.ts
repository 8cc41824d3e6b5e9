import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'clears a group whose change is refused',
  make: () => ({
    patchResource: (request, type) => {
      try {
        return exemplary.patchResource(request, type);
      } catch (error) {
        const group = getResource(request.context.store, type, request.segments[1] ?? '');
        group?.members.clear();
        throw error;
      }
    },
  }),
};
