import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'clears the whole name when a PATCH without path changes one part of it',
  make: () => ({
    applyPathless: (context, draft, op, attributes) => {
      if (Object.keys(attributes).some((key) => key.startsWith('name.'))) delete draft.attributes.name;
      exemplary.applyPathless(context, draft, op, attributes);
    },
  }),
};
