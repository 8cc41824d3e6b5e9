import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes away blanks at the ends of texts',
  make: () => ({ readString: (value) => value.trim() }),
};
