import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'serves everybody, with a wrong token and with none',
  make: () => ({ authenticate: () => true }),
};
