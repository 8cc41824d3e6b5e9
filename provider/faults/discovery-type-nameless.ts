import { resourceTypes } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists resource types without their names',
  make: resourceTypes(({ name: _, ...type }) => type),
};
