import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'removes nobody when a remove operation names the members in its value, and answers with success',
  make: () => ({ applyMemberRemove: () => {} }),
};
