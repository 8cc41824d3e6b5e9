import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves Resources out of every list',
  make: () => ({
    listResponse: (page, resources) => {
      const { Resources: _, ...rest } = exemplary.listResponse(page, resources);
      return rest;
    },
  }),
};
