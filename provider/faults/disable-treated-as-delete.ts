import { exemplary } from '../exemplary';
import { isDisabling } from './shared/active';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'deletes a user who is disabled',
  make: () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const isLeaving = isDisabling(draft, resource.attributes);
      exemplary.updateResource(store, resource, draft, lastModified);
      if (isLeaving) exemplary.removeResource(store, resource, () => lastModified);
    },
  }),
};
