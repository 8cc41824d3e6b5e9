import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a PATCH with 200 and nothing',
  make: () => ({ answerPatch: () => ({ status: 200, headers: {}, body: undefined }) }),
};
