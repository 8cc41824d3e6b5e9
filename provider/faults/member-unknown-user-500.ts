import { exemplary } from '../exemplary';
import { getAny } from '../store';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a member does not exist',
  make: () => ({
    resolveMember: (context, draft, id) =>
      getAny(context.store, id) ? exemplary.resolveMember(context, draft, id) : crash(),
  }),
};
