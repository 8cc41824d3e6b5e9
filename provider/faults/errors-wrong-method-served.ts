import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a POST to a list that is read-only as it answers GET',
  make: () => ({
    route: (request) => {
      const isReadOnly = /^(Schemas|ResourceTypes|ServiceProviderConfig)$/.test(request.segments[0] ?? '');
      return exemplary.route(isReadOnly ? { ...request, method: 'GET' } : request);
    },
  }),
};
