import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'empties the first group that it ever had when a member is removed from another one',
  make: () => ({
    applyMemberRemove: (context, draft, ids) => {
      if (oldest(context, 'Group')?.id !== draft.id) oldest(context, 'Group')?.members.clear();
      exemplary.applyMemberRemove(context, draft, ids);
    },
    applyMemberRemoveWhere: (context, draft, path, filter) => {
      if (oldest(context, 'Group')?.id !== draft.id) oldest(context, 'Group')?.members.clear();
      exemplary.applyMemberRemoveWhere(context, draft, path, filter);
    },
  }),
};
