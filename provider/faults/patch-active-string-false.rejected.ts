import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses the text "False" where active is a boolean',
  make: () => ({
    readBoolean: (value) => (typeof value === 'boolean' ? value : undefined),
  }),
};
