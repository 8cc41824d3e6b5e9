import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a list of users that no filter narrows',
  make: () => ({
    listResources: (request, types) => {
      if (!request.query.has('filter') && types.includes('User'))
        throw scimError(400, 'a filter is required', 'tooMany');
      return exemplary.listResources(request, types);
    },
  }),
};
