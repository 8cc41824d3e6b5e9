import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a PATCH asks for the userName of somebody else',
  make: () => ({
    findConflict: (context, type, attributes, ownId) => {
      const other = exemplary.findConflict(context, type, attributes, ownId);
      if (other !== undefined && ownId !== undefined) crash();
      return other;
    },
  }),
};
