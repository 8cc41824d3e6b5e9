import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lets two users have userNames that differ in case only',
  make: () => ({
    findConflict: (context, type, attributes, ownId) => {
      const other = exemplary.findConflict(context, type, attributes, ownId);
      const user = other === undefined ? undefined : context.store.tables[type].resources.get(other);
      return user?.attributes.userName === attributes.userName ? other : undefined;
    },
  }),
};
