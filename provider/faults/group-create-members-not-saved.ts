import { exemplary } from '../exemplary';
import { draftMembers } from '../member-draft';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops the members of a new group',
  make: () => ({
    insertResource: (store, id, draft, created) => {
      const resource = exemplary.insertResource(store, id, { ...draft, members: draftMembers(new Map()) }, created);
      return resource;
    },
  }),
};
