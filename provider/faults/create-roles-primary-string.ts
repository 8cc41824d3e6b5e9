import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses "True" where primary is a boolean',
  make: () => ({
    readSubs: (behaviour, attribute, object) => {
      if (attribute.name === 'roles' && typeof object.primary === 'string') throw invalidValue('primary is a boolean');
      return exemplary.readSubs(behaviour, attribute, object);
    },
    readItems: (behaviour, attribute, value) => {
      const items = Array.isArray(value) ? value : [value];
      if (items.some((item) => isObject(item) && typeof item.primary === 'string'))
        throw invalidValue('primary is a boolean');
      return exemplary.readItems(behaviour, attribute, value);
    },
  }),
};
