import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'declares that passwords are returned',
  make: definition('password', (attribute) => ({ ...attribute, returned: 'default' })),
};
