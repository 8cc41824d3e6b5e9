import { isObject } from '../request-body';
import { type Fault, resources } from './shared/fault';
import { enterprise } from './shared/manager';

export const fault: Fault = {
  does: 'shows the enterprise extension flattened, next to the core attributes',
  make: resources(({ [enterprise]: extension, ...resource }) => ({
    ...resource,
    ...(isObject(extension) ? extension : {}),
  })),
};
