import { invalidPath } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'stores the first operations of a PATCH although a later one is refused',
  make: () => ({
    unknownAttribute: (type, key) => {
      throw invalidPath(`${type} has no attribute ${key}`);
    },
    patchResource: (request, type) => {
      const { context } = request;
      const { behaviour } = context;
      const resource = behaviour.findResource(context, type, request.segments[1] ?? '');
      for (const operation of behaviour.readOperations(request)) {
        const draft = behaviour.startPatch(resource);
        behaviour.applyOperation(context, draft, operation);
        behaviour.saveChanged(context, resource, draft);
      }
      return behaviour.answerPatch(request, resource);
    },
  }),
};
