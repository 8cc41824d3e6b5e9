import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the userName of deleted users reserved',
  make: () => {
    const names = new Set<unknown>();
    return {
      removeResource: (store, resource, lastModified) => {
        names.add(resource.attributes.userName);
        exemplary.removeResource(store, resource, lastModified);
      },
      findConflict: (context, type, attributes, ownId) =>
        type === 'User' && names.has(attributes.userName)
          ? 'deleted'
          : exemplary.findConflict(context, type, attributes, ownId),
    };
  },
};
