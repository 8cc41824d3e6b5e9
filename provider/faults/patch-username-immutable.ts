import { mutability } from '../errors';
import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'refuses every change of userName',
  make: () => ({
    applyAttribute: (context, draft, op, path, value) => {
      if (draft.id !== undefined && path.key === 'userName') throw mutability('userName never changes');
      exemplary.applyAttribute(context, draft, op, path, value);
    },
  }),
};
