import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a PATCH clears an attribute with null',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (value === null && draft.id !== undefined) crash();
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
