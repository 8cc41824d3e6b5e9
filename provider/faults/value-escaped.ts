import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'stores texts with the characters of HTML escaped',
  make: () => ({ readString: (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;') }),
};
