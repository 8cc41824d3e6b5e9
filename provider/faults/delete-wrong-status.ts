import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a DELETE with 200 and a body',
  make: () => ({ answerDelete: () => ({ status: 200, headers: {}, body: { deleted: true } }) }),
};
