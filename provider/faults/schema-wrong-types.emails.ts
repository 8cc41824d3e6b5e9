import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'declares emails as a single value',
  make: definition('emails', (attribute) => ({ ...attribute, multiValued: false })),
};
