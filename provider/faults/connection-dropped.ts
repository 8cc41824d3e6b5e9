import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'closes the connection instead of answering the deletion of a group',
  make: () => ({
    send: (answer, request, response) => {
      if (request.method === 'DELETE' && request.segments[0] === 'Groups') response.destroy();
      else exemplary.send(answer, request, response);
    },
  }),
};
