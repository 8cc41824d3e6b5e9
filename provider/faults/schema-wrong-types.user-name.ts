import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'declares userName as optional and not unique',
  make: definition('userName', (attribute) => ({ ...attribute, required: false, uniqueness: 'none' })),
};
