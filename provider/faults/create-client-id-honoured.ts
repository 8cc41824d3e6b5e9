import { exemplary } from '../exemplary';
import type { Draft } from '../types';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes the id of a new resource from the client',
  make: () => {
    const ids = new WeakMap<Draft, string>();
    return {
      readOnlyAttribute: (_context, draft, path, value) => {
        if (path.key === 'id' && typeof value === 'string') ids.set(draft, value);
      },
      assignId: (draft) => ids.get(draft) ?? exemplary.assignId(draft),
    };
  },
};
