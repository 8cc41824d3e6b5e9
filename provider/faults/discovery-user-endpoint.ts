import { resourceTypes } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'names another endpoint for users than theirs',
  make: resourceTypes((type) => (type.id === 'User' ? { ...type, endpoint: '/People' } : type)),
};
