import { clearMembers } from '../member-draft';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes all members when a remove operation names some of them in its value',
  make: () => ({ applyMemberRemove: (_context, draft) => clearMembers(draft.members) }),
};
