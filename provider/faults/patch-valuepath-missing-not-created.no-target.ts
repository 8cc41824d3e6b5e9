import { noTarget } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses with noTarget what Entra sends for a value that is not there yet',
  make: () => ({
    applyValuePathMiss: () => {
      throw noTarget('no value matches the filter');
    },
  }),
};
