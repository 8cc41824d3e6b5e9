import { notFound } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 404 when somebody is removed who is no member',
  make: () => ({
    applyMemberRemove: (context, draft, ids) => {
      if (ids.some((id) => !draft.members.base.has(id))) throw notFound('there is no such member');
      exemplary.applyMemberRemove(context, draft, ids);
    },
  }),
};
