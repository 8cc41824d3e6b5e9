import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'calls the resources of a list "resources", with a small letter',
  make: () => ({
    listResponse: (page, resources) => {
      const { Resources, ...rest } = exemplary.listResponse(page, resources);
      return { ...rest, resources: Resources ?? [] };
    },
  }),
};
