import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'never shows the groups of a user',
  make: () => ({ showGroups: () => [] }),
};
