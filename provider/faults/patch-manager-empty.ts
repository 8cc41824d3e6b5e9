import { notFound } from '../errors';
import { type Fault, operations } from './shared/fault';
import { isManager } from './shared/manager';

export const fault: Fault = {
  does: 'answers 404 when Entra clears the manager with an empty text',
  make: operations((operation) => {
    if (isManager(operation.path) && operation.value === '') throw notFound('there is no user with the id ""');
    return operation;
  }),
};
