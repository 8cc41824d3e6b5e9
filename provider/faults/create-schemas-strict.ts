import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a user whose schemas do not begin with the core schema',
  make: () => ({
    requireSchemas: (type, body, resourceTypes) => {
      exemplary.requireSchemas(type, body, resourceTypes);
      if (Array.isArray(body.schemas) && !String(body.schemas[0]).includes(':core:'))
        throw invalidValue('the core schema has to come first');
    },
  }),
};
