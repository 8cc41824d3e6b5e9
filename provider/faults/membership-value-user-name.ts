import type { JsonObject } from '../types';
import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows the userName of a member where its id belongs',
  make: resources((resource) =>
    Array.isArray(resource.members)
      ? {
          ...resource,
          members: resource.members.map((member) => ({
            ...(member as JsonObject),
            value: (member as JsonObject).display ?? null,
          })),
        }
      : resource,
  ),
};
