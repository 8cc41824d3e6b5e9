import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 to a body that is not JSON',
  make: () => ({ parseBody: (bytes) => JSON.parse(bytes.toString('utf8')) }),
};
