import { invalidValue } from '../errors';
import { type Fault, operations } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a remove operation that names the members in its value, as Entra does without aadOptscim062020',
  make: operations((operation) => {
    if (operation.op === 'remove' && operation.value !== undefined) throw invalidValue('remove takes no value');
    return operation;
  }),
};
