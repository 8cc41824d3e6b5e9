import { scimError } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'sends requests without a token to a login page',
  make: () => ({
    unauthorized: () => scimError(302, 'sign in', undefined, { Location: '/login' }),
  }),
};
