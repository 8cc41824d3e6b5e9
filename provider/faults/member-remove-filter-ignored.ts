import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes nobody when a filter in brackets names the member, and answers with success',
  make: () => ({ applyMemberRemoveWhere: () => {} }),
};
