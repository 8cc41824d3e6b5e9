import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'keeps the first hundred members of an operation and drops the others',
  make: () => ({
    applyMemberAdd: (context, draft, ids) => exemplary.applyMemberAdd(context, draft, ids.slice(0, 100)),
  }),
};
