import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows null in /Schemas',
  make: definition('nickName', (attribute) => ({ ...attribute, canonicalValues: null })),
};
