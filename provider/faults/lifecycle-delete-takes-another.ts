import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'deletes the first user that it ever had together with any other one',
  make: () => ({
    removeResource: (store, resource, lastModified) => {
      exemplary.removeResource(store, resource, lastModified);
      const other = resource.type === 'User' ? oldest({ store }, 'User') : undefined;
      if (other?.sequence === 1) exemplary.removeResource(store, other, lastModified);
    },
  }),
};
