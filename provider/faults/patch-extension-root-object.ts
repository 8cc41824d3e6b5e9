import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'replaces the whole enterprise extension when an object with some of its attributes comes',
  make: () => ({
    applySchema: (context, draft, op, target, value) => {
      if (draft.id !== undefined) delete draft.attributes[target.urn];
      exemplary.applySchema(context, draft, op, target, value);
    },
  }),
};
