import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a create without Location',
  make: () => ({
    answerCreate: (request, resource) => {
      const { Location: _, ...headers } = exemplary.answerCreate(request, resource).headers;
      return { ...exemplary.answerCreate(request, resource), headers };
    },
  }),
};
