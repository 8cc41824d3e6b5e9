import { config } from './shared/discovery';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lists HTTP Basic as its only authentication scheme',
  make: config((document) => ({
    ...document,
    authenticationSchemes: [{ type: 'httpbasic', name: 'HTTP Basic', description: 'User name and password.' }],
  })),
};
