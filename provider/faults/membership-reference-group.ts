import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says that the members of a group are groups',
  make: () => ({
    showMembers: (context, group) =>
      exemplary.showMembers(context, group).map((member) => ({ ...member, type: 'Group' })),
  }),
};
