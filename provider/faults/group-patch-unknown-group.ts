import { exemplary } from '../exemplary';
import { getResource } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers a PATCH of a group that does not exist with 204',
  make: () => ({
    patchResource: (request, type) =>
      type === 'Group' && !getResource(request.context.store, type, request.segments[1] ?? '')
        ? { status: 204, headers: {}, body: undefined }
        : exemplary.patchResource(request, type),
  }),
};
