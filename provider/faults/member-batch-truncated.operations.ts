import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'carries out the first operation of a PATCH and passes over the others',
  make: () => ({
    readOperations: (request) => exemplary.readOperations(request).slice(0, 1),
  }),
};
