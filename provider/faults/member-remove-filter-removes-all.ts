import { clearMembers } from '../member-draft';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes all members when a filter in brackets names one of them',
  make: () => ({
    applyMemberRemoveWhere: (_context, draft) => clearMembers(draft.members),
  }),
};
