import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'renames the first group that it ever had together with any other one',
  make: () => ({
    updateResource: (store, resource, draft, lastModified) => {
      const isRenamed = draft.type === 'Group' && draft.attributes.displayName !== resource.attributes.displayName;
      const other = isRenamed ? oldest({ store }, 'Group') : undefined;
      exemplary.updateResource(store, resource, draft, lastModified);
      if (other && other !== resource) other.attributes = { ...other.attributes, displayName: 'renamed with another' };
    },
  }),
};
