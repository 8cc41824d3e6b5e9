import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes the text "False" for true, as every text that is not empty',
  make: () => ({ readBoolean: (value) => Boolean(value) }),
};
