import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a new group without members',
  make: () => ({
    createResource: (request, type) => {
      if (type === 'Group' && isObject(request.body) && !request.body.members)
        throw invalidValue('members is required');
      return exemplary.createResource(request, type);
    },
  }),
};
