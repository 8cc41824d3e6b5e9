import { exemplary } from '../exemplary';
import type { Fault } from './shared/fault';

export const fault: Fault = {
  does: 'lets a PATCH take the userName of somebody else',
  make: () => ({
    findConflict: (context, type, attributes, ownId) =>
      ownId === undefined ? exemplary.findConflict(context, type, attributes, ownId) : undefined,
  }),
};
