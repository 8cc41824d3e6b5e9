import { resourceTypes } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'names another endpoint for groups than theirs',
  make: resourceTypes((type) => (type.id === 'Group' ? { ...type, endpoint: '/Teams' } : type)),
};
