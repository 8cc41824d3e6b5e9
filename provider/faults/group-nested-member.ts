import { exemplary } from '../exemplary';
import { getAny } from '../store';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a group becomes a member of a group',
  make: () => ({
    resolveMember: (context, draft, id) =>
      getAny(context.store, id)?.type === 'Group' ? crash() : exemplary.resolveMember(context, draft, id),
  }),
};
