import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'calls its JSON text/html',
  make: () => ({ contentType: () => 'text/html' }),
};
