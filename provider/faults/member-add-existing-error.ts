import { scimError } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 409 when somebody is added who is a member already',
  make: () => ({
    applyMemberAdd: (context, draft, ids) => {
      if (ids.some((id) => draft.members.base.has(id))) throw scimError(409, 'the member is there already');
      exemplary.applyMemberAdd(context, draft, ids);
    },
  }),
};
