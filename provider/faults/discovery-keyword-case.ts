import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'writes the types in /Schemas with a capital',
  make: definition('nickName', (attribute) => ({ ...attribute, type: 'String' })),
};
