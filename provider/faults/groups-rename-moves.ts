import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'cannot find a group by its id any more once it was renamed',
  make: () => {
    const moved = new Set<string>();
    return {
      updateResource: (store, resource, draft, lastModified) => {
        if (draft.type === 'Group' && draft.attributes.displayName !== resource.attributes.displayName)
          moved.add(resource.id);
        exemplary.updateResource(store, resource, draft, lastModified);
      },
      findResource: (context, type, id) => {
        if (moved.has(id)) throw notFound('there is no such group');
        return exemplary.findResource(context, type, id);
      },
    };
  },
};
