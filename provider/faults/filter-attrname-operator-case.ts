import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds nothing when an attribute of a filter is not in its usual case',
  make: () => ({
    resolveFilterPath: (type, name, resourceTypes) => {
      const path = exemplary.resolveFilterPath(type, name, resourceTypes);
      return path && (path.key === name || name.includes('.')) ? path : undefined;
    },
  }),
};
