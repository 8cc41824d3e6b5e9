import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'ignores a filter on a discovery endpoint instead of refusing it',
  make: () => ({ refuseDiscoveryFilter: () => {} }),
};
