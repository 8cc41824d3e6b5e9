import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'carries out a change although If-Match names an older version',
  make: () => ({ checkPreconditions: () => 'proceed' }),
};
