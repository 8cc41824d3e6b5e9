import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses extension data whose URN schemas does not list',
  make: () => ({
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      for (const key of Object.keys(body))
        if (key.startsWith('urn:') && Array.isArray(body.schemas) && !body.schemas.includes(key))
          throw invalidValue(`schemas does not name ${key}`);
    },
  }),
};
