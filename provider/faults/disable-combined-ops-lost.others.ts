import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'loses the other changes when active comes in the same PATCH',
  make: () => ({
    readOperations: (request) => {
      const all = exemplary.readOperations(request);
      const active = all.filter(({ path }) => path === 'active');
      return active.length > 0 ? active : all;
    },
    applyPathless: (context, draft, op, attributes) => {
      const { active } = attributes;
      const isUpdate = draft.id !== undefined && active !== undefined;
      exemplary.applyPathless(context, draft, op, isUpdate ? { active } : attributes);
    },
  }),
};
