import { exemplary } from '../exemplary';
import { clearMembers } from '../member-draft';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops all members when a group is changed by a PATCH without path',
  make: () => ({
    applyOperation: (context, draft, operation) => {
      if (draft.type === 'Group' && operation.path === undefined) clearMembers(draft.members);
      exemplary.applyOperation(context, draft, operation);
    },
  }),
};
