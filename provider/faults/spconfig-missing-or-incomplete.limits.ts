import { config } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'does not say how many results a query may have',
  make: config((document) => ({ ...document, filter: { supported: true } })),
};
