import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops what a PATCH without path does not name',
  make: () => ({
    applyOperation: (context, draft, operation) => {
      const { userName = null, active = null, displayName = null } = draft.attributes;
      if (operation.path === undefined && draft.type === 'User') draft.attributes = { userName, active, displayName };
      exemplary.applyOperation(context, draft, operation);
    },
  }),
};
