import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a create with 200 instead of 201',
  make: () => ({
    answerCreate: (request, resource) => ({ ...exemplary.answerCreate(request, resource), status: 200 }),
  }),
};
