import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a new user has null for an attribute',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (value === null && draft.id === undefined) crash();
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
