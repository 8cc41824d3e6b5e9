import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows an attribute that /Schemas does not list',
  make: resources((resource) => ({ ...resource, internalKey: 12 })),
};
