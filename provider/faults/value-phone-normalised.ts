import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes spaces and brackets out of telephone numbers',
  make: () => ({
    readString: (value) => (/^\+1 \(/.test(value) ? value.replace(/[ ()-]/g, '') : value),
  }),
};
