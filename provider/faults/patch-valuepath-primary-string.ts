import { invalidPath } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a filter that quotes a boolean',
  make: () => ({
    coerceFilterValue: (operator, value, attribute) => {
      if (attribute.type === 'boolean' && typeof value === 'string') throw invalidPath('primary is true or false');
      return exemplary.coerceFilterValue(operator, value, attribute);
    },
  }),
};
