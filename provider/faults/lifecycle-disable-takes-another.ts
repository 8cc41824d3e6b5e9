import { exemplary } from '../exemplary';
import { isDisabling } from './shared/active';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'disables the first user that it ever had together with any other one',
  make: () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const other = isDisabling(draft, resource.attributes) ? oldest({ store }, 'User') : undefined;
      exemplary.updateResource(store, resource, draft, lastModified);
      if (other) other.attributes = { ...other.attributes, active: false };
    },
  }),
};
