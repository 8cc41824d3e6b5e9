import { exemplary } from '../exemplary';
import { crash, type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when two changes of a group come at the same time',
  make: () => ({
    patchResource: async (request, type) => {
      const { context } = request;
      const resource = context.behaviour.findResource(context, type, request.segments[1] ?? '');
      const { revision } = resource;
      if (type === 'Group') await pause(20);
      if (resource.revision !== revision) crash();
      return exemplary.patchResource(request, type);
    },
  }),
};
