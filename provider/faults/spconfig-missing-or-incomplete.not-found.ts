import { notFound } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'has no /ServiceProviderConfig',
  make: () => ({
    readServiceProviderConfig: () => {
      throw notFound('there is nothing here');
    },
  }),
};
