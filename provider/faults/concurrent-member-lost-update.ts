import { membersOf } from '../member-draft';
import { type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'loses members that are added at the same time: the last one to write wins',
  make: () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const before = new Map(resource.members);
      const draft = context.behaviour.startPatch({ ...resource, members: before });
      for (const operation of context.behaviour.readOperations(request))
        context.behaviour.applyOperation(context, draft, operation);
      if (type === 'Group') await pause(20);
      const written = new Map(membersOf(draft.members));
      if (type === 'Group')
        for (const id of resource.members.keys()) if (!written.has(id)) draft.members.removed.add(id);
      context.behaviour.saveChanged(context, resource, draft);
      return context.behaviour.answerPatch(request, resource);
    },
  }),
};
