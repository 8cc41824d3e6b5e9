import { isObject } from '../request-body';
import { type Fault, resources } from './shared/fault';

export const fault: Fault = {
  does: 'shows the name as one text',
  make: resources((resource) =>
    isObject(resource.name)
      ? { ...resource, name: `${resource.name.givenName ?? ''} ${resource.name.familyName ?? ''}`.trim() }
      : resource,
  ),
};
