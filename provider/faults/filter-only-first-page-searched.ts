import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'searches only the first two users of the directory',
  make: () => ({
    selectResources: (context, type, filter, lenient) => {
      const first = [...context.store.tables[type].resources.keys()].slice(0, 2);
      const found = exemplary.selectResources(context, type, filter, lenient);
      return filter && type === 'User' ? found.filter(({ id }) => first.includes(id)) : found;
    },
  }),
};
