import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows null for an attribute without a value',
  make: resources((resource) => ({ ...resource, nickName: null })),
};
