import { config } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists no authentication schemes',
  make: config((document) => ({ ...document, authenticationSchemes: [] })),
};
