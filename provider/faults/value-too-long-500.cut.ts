import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'cuts a text off after 255 characters, and answers with success',
  make: () => ({ readString: (value) => value.slice(0, 255) }),
};
