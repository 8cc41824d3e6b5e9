import { invalidPath } from '../errors';
import { type Fault, operations } from './shared/fault';

export const fault: Fault = {
  does: 'refuses every path that has a filter in brackets',
  make: operations((operation) => {
    if (operation.path?.includes('[')) throw invalidPath('brackets are not supported');
    return operation;
  }),
};
