import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves deleted users in their groups',
  make: () => ({
    removeResource: (store, resource, lastModified) => {
      store.memberOf[resource.type].delete(resource.id);
      exemplary.removeResource(store, resource, lastModified);
    },
  }),
};
