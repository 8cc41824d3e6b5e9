import { exemplary } from '../exemplary';
import { getAny } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops members that are groups, and answers with success',
  make: () => ({
    applyMemberAdd: (context, draft, ids) =>
      exemplary.applyMemberAdd(
        context,
        draft,
        ids.filter((id) => getAny(context.store, id)?.type !== 'Group'),
      ),
  }),
};
