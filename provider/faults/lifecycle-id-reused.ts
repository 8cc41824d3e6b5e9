import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'gives a user who is created again the id of the deleted one',
  make: () => {
    const ids = new Map<unknown, string>();
    return {
      removeResource: (store, resource, lastModified) => {
        ids.set(resource.attributes.userName, resource.id);
        exemplary.removeResource(store, resource, lastModified);
      },
      assignId: (draft) => (draft.type === 'User' && ids.get(draft.attributes.userName)) || exemplary.assignId(draft),
    };
  },
};
