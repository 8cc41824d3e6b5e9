import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'gives the new displayName of a user to the first user that it ever had as well',
  make: () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const { displayName } = draft.attributes;
      const other = draft.type === 'User' ? oldest({ store }, 'User') : undefined;
      if (other && displayName !== undefined) other.attributes = { ...other.attributes, displayName };
      exemplary.updateResource(store, resource, draft, lastModified);
    },
  }),
};
