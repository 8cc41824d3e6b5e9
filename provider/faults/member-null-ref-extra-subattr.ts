import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses members whose $ref is null, which is how Entra sends them',
  make: () => ({
    readMemberIds: (value) => {
      if (Array.isArray(value) && value.some((item) => isObject(item) && item.$ref === null))
        throw invalidValue('$ref has to be a URL');
      return exemplary.readMemberIds(value);
    },
  }),
};
