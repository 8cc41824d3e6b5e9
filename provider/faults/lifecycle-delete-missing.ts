import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers every DELETE of a user with 405',
  make: () => ({
    deleteResource: (request, type) => {
      if (type === 'User') throw scimError(405, 'DELETE is not supported');
      return exemplary.deleteResource(request, type);
    },
  }),
};
