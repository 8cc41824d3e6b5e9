import { invalidValue } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses a single member that does not stand in a list',
  make: () => ({
    readMemberIds: (value) => {
      if (!Array.isArray(value)) throw invalidValue('members has to be an array');
      return exemplary.readMemberIds(value);
    },
  }),
};
