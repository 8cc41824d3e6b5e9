import { definition } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes displayName and does not list it in /Schemas',
  make: definition('displayName', () => undefined),
};
