import { invalidValue } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses texts with angle brackets or an ampersand',
  make: () => ({
    readString: (value) => {
      if (/[<>&]/.test(value)) throw invalidValue('this character is not allowed');
      return value;
    },
  }),
};
