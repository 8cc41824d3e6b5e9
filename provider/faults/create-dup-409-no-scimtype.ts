import { scimError } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a second user of the same userName without scimType uniqueness',
  make: () => ({
    refuseConflict: () => {
      throw scimError(409, 'the user exists already');
    },
  }),
};
