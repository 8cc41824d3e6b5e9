import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers errors with a message of its own form',
  make: () => ({ errorBody: ({ message }) => ({ message }) }),
};
