import { type Fault, operations } from './shared/fault';

export const fault: Fault = {
  does: 'passes over remove operations, and answers with success',
  make: operations((operation) => (operation.op === 'remove' ? undefined : operation)),
};
