import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 when a required attribute is missing',
  make: () => ({
    requireAttributes: (type, attributes, types) => {
      try {
        exemplary.requireAttributes(type, attributes, types);
      } catch {
        crash();
      }
    },
  }),
};
