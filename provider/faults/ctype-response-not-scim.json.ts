import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'calls its JSON application/json instead of application/scim+json',
  make: () => ({ contentType: () => 'application/json' }),
};
