import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import { sameValue } from '../multi-valued';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 400 when a PATCH changes nothing about a user',
  make: () => ({
    saveChanged: (context, resource, draft) => {
      if (resource.type === 'User' && sameValue(resource.attributes, draft.attributes))
        throw scimError(400, 'nothing would change');
      exemplary.saveChanged(context, resource, draft);
    },
  }),
};
