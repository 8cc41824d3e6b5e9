import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'leaves the enterprise extension out of schemas although its data is shown',
  make: () => ({
    schemasOf: (type, _output, resourceTypes) => [resourceTypes[type].schema.id],
  }),
};
