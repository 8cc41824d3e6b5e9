import { scimError } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers every PATCH with 405',
  make: () => ({
    patchResource: () => {
      throw scimError(405, 'PATCH is not supported');
    },
  }),
};
