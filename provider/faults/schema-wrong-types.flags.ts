import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'writes required as a text in /Schemas',
  make: definition('nickName', (attribute) => ({ ...attribute, required: 'false' })),
};
