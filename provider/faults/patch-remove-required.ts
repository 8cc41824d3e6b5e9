import { exemplary } from '../exemplary';
import { writeAttribute } from '../patch-attribute';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lets userName be removed',
  make: () => ({
    unassign: (draft, _op, path) => writeAttribute(draft, path, undefined),
    saveChanged: (context, resource, draft) => {
      const behaviour = { ...context.behaviour, requireAttributes: () => {} };
      exemplary.saveChanged({ ...context, behaviour }, resource, draft);
    },
  }),
};
