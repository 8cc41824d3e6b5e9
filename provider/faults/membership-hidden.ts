import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'never shows the members of a group, and finds groups by them',
  make: resources(({ members: _, ...resource }) => resource),
};
