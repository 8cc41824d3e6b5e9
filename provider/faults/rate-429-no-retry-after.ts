import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers the deletion of a group with 429 and does not say when to come again',
  make: () => ({
    deleteResource: (request, type) => {
      if (type === 'Group') throw scimError(429, 'too many requests');
      return exemplary.deleteResource(request, type);
    },
  }),
};
