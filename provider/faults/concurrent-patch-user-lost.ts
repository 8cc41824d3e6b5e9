import { type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'loses changes of a user that come at the same time: the last one to write wins',
  make: () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const draft = context.behaviour.startPatch(resource);
      for (const operation of context.behaviour.readOperations(request))
        context.behaviour.applyOperation(context, draft, operation);
      if (type === 'User') await pause(20);
      context.behaviour.saveChanged(context, resource, draft);
      return context.behaviour.answerPatch(request, resource);
    },
  }),
};
