import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'calls its UTF-8 ISO-8859-1',
  make: () => ({ contentType: () => 'application/scim+json; charset=iso-8859-1' }),
};
