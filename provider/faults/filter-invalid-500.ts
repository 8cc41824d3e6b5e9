import { exemplary } from '../exemplary';
import { crash, type Fault } from './shared/fault';

export const fault: Fault = {
  does: 'answers 500 to a filter that it cannot parse',
  make: () => ({
    parseFilter: (text, limits) => {
      try {
        return exemplary.parseFilter(text, limits);
      } catch {
        return crash();
      }
    },
  }),
};
