import type { JsonObject } from '../types';
import { type Fault, objectsIn } from './shared/fault';

/** The address that tells users apart here. */
const workEmail = (attributes: JsonObject) =>
  objectsIn(attributes, 'emails').find(({ type }) => type === 'work')?.value;

export const fault: Fault = {
  does: 'takes two users with the same work email for one, and two with the same userName for two',
  make: () => ({
    findConflict: ({ store }, type, attributes, ownId) => {
      const email = workEmail(attributes);
      if (type !== 'User' || email === undefined) return undefined;
      const users = [...store.tables.User.resources.values()];
      return users.find((user) => user.id !== ownId && workEmail(user.attributes) === email)?.id;
    },
  }),
};
