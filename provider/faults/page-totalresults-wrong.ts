import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'says in totalResults how many resources the page holds',
  make: () => ({
    listResponse: (page, resources) => exemplary.listResponse({ ...page, totalResults: resources.length }, resources),
  }),
};
