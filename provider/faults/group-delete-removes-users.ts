import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'deletes the members together with a group',
  make: () => ({
    removeResource: (store, resource, lastModified) => {
      for (const id of resource.members.keys()) {
        const user = getResource(store, 'User', id);
        if (user) exemplary.removeResource(store, user, lastModified);
      }
      exemplary.removeResource(store, resource, lastModified);
    },
  }),
};
