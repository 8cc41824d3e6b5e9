import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'takes two users with the same emails for one, and two with the same userName for two',
  make: () => ({
    findConflict: ({ store }, type, attributes, ownId) => {
      const email = JSON.stringify(attributes.emails);
      if (type !== 'User' || email === undefined) return undefined;
      const users = [...store.tables.User.resources.values()];
      return users.find((user) => user.id !== ownId && JSON.stringify(user.attributes.emails) === email)?.id;
    },
  }),
};
