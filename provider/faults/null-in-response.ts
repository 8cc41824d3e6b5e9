import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows null for an attribute of a user without a value',
  make: resources((resource) =>
    resource.userName === undefined ? resource : { ...resource, nickName: resource.nickName ?? null },
  ),
};
