import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'loses active when other changes come in the same PATCH',
  make: () => ({
    readOperations: (request) => {
      const all = exemplary.readOperations(request);
      return all.length > 1 ? all.filter(({ path }) => path !== 'active') : all;
    },
    applyPathless: (context, draft, op, attributes) => {
      const { active: _, ...others } = attributes;
      exemplary.applyPathless(context, draft, op, draft.id === undefined ? attributes : others);
    },
  }),
};
