import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses the additional schema URN that Entra sends with every new group',
  make: () => ({
    requireSchemas: (type, body, resourceTypes) => {
      if (Array.isArray(body.schemas) && body.schemas.some((urn) => String(urn).includes('ADSCIM')))
        throw invalidValue('unknown schema');
      exemplary.requireSchemas(type, body, resourceTypes);
    },
  }),
};
