import { scimError } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a second user of the same userName with 400 instead of 409',
  make: () => ({
    refuseConflict: () => {
      throw scimError(400, 'the user exists already');
    },
  }),
};
