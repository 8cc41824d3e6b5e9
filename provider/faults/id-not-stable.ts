import { exemplary } from '../exemplary';
import { lookUp } from '../store';
import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'uses userName as the id, so that it changes with it',
  make: () => ({
    ...resources((resource) =>
      typeof resource.userName === 'string' ? { ...resource, id: resource.userName } : resource,
    )(),
    findResource: (context, type, id) => {
      const [known = id] = lookUp(context.store, type, 'name', id.toLowerCase());
      return exemplary.findResource(context, type, known);
    },
  }),
};
