import { exemplary } from '../exemplary';
import { getAny } from '../store';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'drops a manager that it does not know, and answers with success',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
        return;
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
