import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes only the first of several members that one operation names',
  make: () => ({
    applyMemberRemove: (context, draft, ids) => exemplary.applyMemberRemove(context, draft, ids.slice(0, 1)),
  }),
};
