import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'still finds a deleted resource in searches, though not by its id',
  make: () => {
    const gone = new Set<string>();
    return {
      removeResource: (_store, resource) => {
        gone.add(resource.id);
      },
      findResource: (context, type, id) => {
        if (gone.has(id)) throw notFound('there is no such resource');
        return exemplary.findResource(context, type, id);
      },
    };
  },
};
