import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lets two groups have the same displayName',
  make: () => ({
    findConflict: (context, type, attributes, ownId) =>
      type === 'Group' ? undefined : exemplary.findConflict(context, type, attributes, ownId),
  }),
};
