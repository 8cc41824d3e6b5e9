import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'clears nearly everything when a remove operation has no path',
  make: () => ({
    applyOperation: (context, draft, operation) => {
      if (operation.op !== 'remove' || operation.path !== undefined)
        return exemplary.applyOperation(context, draft, operation);
      const { userName = null, active = null } = draft.attributes;
      draft.attributes = { userName, active };
    },
  }),
};
