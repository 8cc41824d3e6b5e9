import { resourceTypes } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'does not declare the enterprise extension for users',
  make: resourceTypes(({ schemaExtensions: _, ...type }) => type),
};
