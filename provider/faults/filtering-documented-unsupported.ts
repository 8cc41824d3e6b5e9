import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'finds nothing by a name, although its documentation says so',
  make: () => ({
    resolveFilterPath: (type, name, types) =>
      name.startsWith('name.') ? undefined : exemplary.resolveFilterPath(type, name, types),
  }),
};
