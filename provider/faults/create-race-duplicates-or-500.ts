import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import { type Fault, pause } from './shared/fault';

export const fault: Fault = {
  does: 'makes two users of one userName when both are created at the same time',
  make: () => ({
    createResource: async (request, type) => {
      const { context } = request;
      const { behaviour } = context;
      const body = isObject(request.body) ? request.body : {};
      const draft = behaviour.newDraft(type);
      behaviour.applyPathless(context, draft, 'replace', body);
      if (type === 'Group') return exemplary.createResource(request, type);
      const other = behaviour.findConflict(context, type, draft.attributes, undefined);
      if (other !== undefined) behaviour.refuseConflict(type, other);
      await pause(20);
      const free = { ...context, behaviour: { ...behaviour, findConflict: () => undefined } };
      return behaviour.answerCreate(request, behaviour.saveNew(free, draft));
    },
  }),
};
