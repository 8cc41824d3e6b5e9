import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves startIndex and itemsPerPage out of lists',
  make: () => ({
    listResponse: (page, resources) => {
      const { startIndex: _, itemsPerPage: __, ...rest } = exemplary.listResponse(page, resources);
      return rest;
    },
  }),
};
