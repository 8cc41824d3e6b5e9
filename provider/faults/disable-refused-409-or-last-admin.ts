import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 409 when somebody is disabled who is so already',
  make: () => ({
    saveChanged: (context, resource, draft) => {
      if (resource.attributes.active === false && draft.attributes.active === false)
        throw scimError(409, 'the user has to be active');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
};
