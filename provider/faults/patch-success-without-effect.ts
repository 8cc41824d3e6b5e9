import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers every change of a resource with success and stores nothing',
  make: () => ({ saveChanged: () => {} }),
};
