import { exemplary } from '../exemplary';
import { getResource } from '../store';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when somebody is deleted who is not there any more',
  make: () => ({
    deleteResource: (request, type) =>
      getResource(request.context.store, type, request.segments[1] ?? '')
        ? exemplary.deleteResource(request, type)
        : crash(),
  }),
};
