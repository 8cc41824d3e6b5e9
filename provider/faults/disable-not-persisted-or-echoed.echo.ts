import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'disables the user and answers that it is active',
  make: () => ({
    answerPatch: (request, resource) => {
      const answer = exemplary.answerPatch(request, resource);
      return typeof answer.body === 'object' ? { ...answer, body: { ...answer.body, active: true } } : answer;
    },
  }),
};
