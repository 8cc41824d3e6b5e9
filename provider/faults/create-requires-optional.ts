import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a user without emails',
  make: () => ({
    requireAttributes: (type, attributes, resourceTypes) => {
      exemplary.requireAttributes(type, attributes, resourceTypes);
      if (type === 'User' && !attributes.emails) throw invalidValue('emails is required');
    },
  }),
};
