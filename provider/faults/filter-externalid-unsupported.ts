import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds nothing by externalId',
  make: () => ({
    resolveFilterPath: (type, name, resourceTypes) =>
      name === 'externalId' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
  }),
};
