import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves patch out of /ServiceProviderConfig',
  make: () => ({
    serviceProviderConfig: (context) => {
      const { patch: _, ...rest } = exemplary.serviceProviderConfig(context);
      return rest;
    },
  }),
};
