import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers /Schemas with an empty list',
  make: () => ({ describeSchemas: () => [] }),
};
