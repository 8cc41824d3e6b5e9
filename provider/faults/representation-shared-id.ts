import { exemplary } from '../exemplary';
import { isObject } from '../request-body';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'uses the first email of a user as its id, so that two users with one email share it',
  make: () => ({
    assignId: (draft) => {
      const [email] = Array.isArray(draft.attributes.emails) ? draft.attributes.emails : [];
      return isObject(email) && typeof email.value === 'string'
        ? email.value.replace('@', '-at-')
        : exemplary.assignId(draft);
    },
  }),
};
