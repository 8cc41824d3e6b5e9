import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses application/scim+json',
  make: () => ({ acceptsContentType: (header) => header === 'application/json' }),
};
