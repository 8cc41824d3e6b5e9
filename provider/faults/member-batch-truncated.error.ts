import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when an operation has more than a hundred members',
  make: () => ({
    applyMemberAdd: (context, draft, ids) => {
      if (ids.length > 100) crash();
      exemplary.applyMemberAdd(context, draft, ids);
    },
  }),
};
