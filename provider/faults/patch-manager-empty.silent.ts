import { type Fault, operations } from './shared/fault';
import { isManager } from './shared/manager';

export const fault: Fault = {
  does: 'keeps the manager when Entra clears or removes it, and answers with success',
  make: operations((operation) =>
    isManager(operation.path) && (operation.value === '' || operation.op === 'remove') ? undefined : operation,
  ),
};
