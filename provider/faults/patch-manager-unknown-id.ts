import { exemplary } from '../exemplary';
import { getAny } from '../store';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when the manager is nobody it knows',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (path.attribute.name === 'manager' && typeof value === 'string' && value && !getAny(context.store, value))
        crash();
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
