import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'carries out the operations of a PATCH in reverse order',
  make: () => ({ readOperations: (request) => exemplary.readOperations(request).reverse() }),
};
