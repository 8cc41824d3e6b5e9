import { exemplary } from '../exemplary';
import { getResource } from '../store';
import { isDisabling } from './shared/active';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes a user who is disabled out of all groups',
  make: () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const isLeaving = isDisabling(draft, resource.attributes);
      exemplary.updateResource(store, resource, draft, lastModified);
      if (!isLeaving) return;
      for (const group of store.memberOf.User.get(resource.id) ?? [])
        getResource(store, 'Group', group)?.members.delete(resource.id);
      store.memberOf.User.delete(resource.id);
    },
  }),
};
