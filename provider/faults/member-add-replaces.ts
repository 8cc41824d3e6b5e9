import { exemplary } from '../exemplary';
import { clearMembers } from '../member-draft';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'replaces all members by the one that is added',
  make: () => ({
    applyMemberAdd: (context, draft, ids) => {
      if (draft.id !== undefined) clearMembers(draft.members);
      exemplary.applyMemberAdd(context, draft, ids);
    },
  }),
};
