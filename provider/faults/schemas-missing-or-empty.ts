import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists no schemas',
  make: () => ({ describeSchemas: () => [] }),
};
