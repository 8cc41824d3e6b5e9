import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows the password of users',
  make: resources((resource) => (resource.userName === undefined ? resource : { ...resource, password: 'secret' })),
};
