import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a create with 201 and nothing',
  make: () => ({
    answerCreate: () => ({ status: 201, headers: {}, body: undefined }),
  }),
};
