import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a create with a Location that is not the new resource',
  make: () => ({
    answerCreate: (request, resource) => {
      const answer = exemplary.answerCreate(request, resource);
      return { ...answer, headers: { ...answer.headers, Location: `${request.context.baseUrl}/Users` } };
    },
  }),
};
