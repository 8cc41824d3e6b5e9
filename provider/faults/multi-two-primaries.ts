import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lets a second value become primary without taking it from the first',
  make: () => ({ keepOnePrimary: (items) => items }),
};
