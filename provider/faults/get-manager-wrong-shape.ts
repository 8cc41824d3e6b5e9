import type { JsonObject } from '../types';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'shows the manager as a bare id instead of an object with a value',
  make: () => ({
    showManager: (_context, manager) => manager.value as unknown as JsonObject,
  }),
};
