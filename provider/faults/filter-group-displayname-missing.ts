import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds no group by displayName',
  make: () => ({
    resolveFilterPath: (type, name, resourceTypes) =>
      type === 'Group' && name === 'displayName' ? undefined : exemplary.resolveFilterPath(type, name, resourceTypes),
  }),
};
