import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a DELETE with 204 and keeps the resource',
  make: () => ({ removeResource: () => {} }),
};
