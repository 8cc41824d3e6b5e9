import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';
import { oldest } from './shared/oldest';

export const fault: Fault = {
  does: 'finds somebody else as well by a userName',
  make: () => ({
    selectResources: (context, type, filter, lenient) => {
      const found = exemplary.selectResources(context, type, filter, lenient);
      const other = oldest(context, 'User');
      return type === 'User' && found.length === 1 && other && found[0] !== other ? [...found, other] : found;
    },
  }),
};
