import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 204 when somebody is deleted who is not there any more',
  make: () => ({
    deleteResource: (request, type) =>
      getResource(request.context.store, type, request.segments[1] ?? '')
        ? exemplary.deleteResource(request, type)
        : { status: 204, headers: {}, body: undefined },
  }),
};
