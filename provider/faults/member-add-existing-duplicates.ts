import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists a member twice who was added twice',
  make: () => {
    const twice = new Set<string>();
    return {
      applyMemberAdd: (context, draft, ids) => {
        for (const id of ids) if (draft.members.base.has(id)) twice.add(`${draft.id} ${id}`);
        exemplary.applyMemberAdd(context, draft, ids);
      },
      showMembers: (context, group) =>
        exemplary
          .showMembers(context, group)
          .flatMap((member) => (twice.has(`${group.id} ${member.value}`) ? [member, member] : [member])),
    };
  },
};
