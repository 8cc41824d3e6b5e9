import { type Fault, operations } from './shared/fault';
import { isManager } from './shared/manager';

export const fault: Fault = {
  does: 'passes over the id of the manager as plain text, and answers with success',
  make: operations((operation) =>
    isManager(operation.path) && typeof operation.value === 'string' && operation.value !== '' ? undefined : operation,
  ),
};
