import { invalidPath } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a user with an attribute that it does not know',
  make: () => ({
    unknownAttribute: (type, key) => {
      throw invalidPath(`${type} has no attribute ${key}`);
    },
  }),
};
