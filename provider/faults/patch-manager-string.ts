import { invalidValue } from '../errors';
import { type Fault, operations } from './shared/fault';
import { isManager } from './shared/manager';

export const fault: Fault = {
  does: 'refuses the id of the manager as plain text, which is how Entra sends it',
  make: operations((operation) => {
    if (isManager(operation.path) && typeof operation.value === 'string' && operation.value !== '')
      throw invalidValue('manager has to be an object');
    return operation;
  }),
};
