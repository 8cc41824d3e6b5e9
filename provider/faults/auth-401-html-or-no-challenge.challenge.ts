import { scimError } from '../errors';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses requests without a token and names no scheme',
  make: () => ({ unauthorized: () => scimError(401, 'a token is needed') }),
};
